-- Follows the newest letters from their cause to Telegram's message id; nothing in it is personal, since what was written
-- is sealed. Reading disturbs nobody:  sqlite3 -readonly -box data/ptspbot.db < docs/trace.sql
--
-- Cause     inbox/12: the update or report in row 12 of the inbox; deadline/…: a deadline that fell due; outbox/12: an
--           alarm about the letter in row 12.
-- Received  what the cause is called: tg:… is Telegram's update_id, the others are the house's own reports.
-- Status    Waiting, Sending, Sent, Moot (nothing to do any more), Parked (cannot be reached), Refused, Unknown.
-- Tries     failures, restarts and lost answers; each of the last two may have cost one copy.
--
-- Of one letter:   WHERE letter.Sequence = 12
-- Of one update:   WHERE received.Key = 'tg:123456789'
-- Of one message:  WHERE letter.ChatId = -100123 AND letter.MessageId = 45
SELECT
    letter.Sequence,
    letter.Cause,
    received.Key AS Received,
    datetime(letter.At / 1000, 'unixepoch') AS Written,
    letter.Kind,
    letter.Key,
    letter.ChatId,
    letter.Status,
    letter.Attempts || '+' || letter.Interruptions || '+' || letter.LostAnswers AS Tries,
    datetime(letter.SentAt / 1000, 'unixepoch') AS LastCall,
    datetime(letter.DoneAt / 1000, 'unixepoch') AS Done,
    letter.MessageId,
    letter.Trouble
FROM Outbox AS letter
LEFT JOIN Inbox AS received ON letter.Cause = 'inbox/' || received.Sequence
ORDER BY letter.Sequence DESC
LIMIT 200;
