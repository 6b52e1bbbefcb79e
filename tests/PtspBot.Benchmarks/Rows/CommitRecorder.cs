using System.Collections;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PtspBot.Domain.Cases;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Benchmarks.Rows;

/// <summary>
/// Listens to EF and notes what each commit writes. The product's own gate lets in one commit at a time, so what is heard
/// between two commits belongs together.
/// </summary>
internal sealed class CommitRecorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly CommitLog _log;
    private readonly List<IDisposable> _subscriptions = [];
    private List<Written> _now = [];
    private readonly Dictionary<(string Entity, string Key), Dictionary<string, object?>> _byHand = [];
    private List<Saving> _saving = [];

    private CommitRecorder(CommitLog log) => _log = log;

    public static CommitRecorder Into(CommitLog log)
    {
        var recorder = new CommitRecorder(log);
        recorder._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(recorder));
        return recorder;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is DbLoggerCategory.Name or RowStatements.ListenerName)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        switch (value.Value)
        {
            case CommandEventData { CommandSource: CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete } command when value.Key == RelationalEventId.CommandExecuting.Name:
                _now.Add(new WrittenStatement(command.Command.CommandText, [.. command.Command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))]));
                break;
            case WrittenByHand row:
                _now.Add(Written(row));
                break;
            case SaveChangesCompletedEventData:
                _now.AddRange(_saving.Select(one => one.Done()));
                break;
            case DbContextEventData { Context: { } db } when value.Key == CoreEventId.SaveChangesStarting.Name:
                _saving = [.. db.ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).Select(entry => new Saving(entry))];
                break;
            case TransactionEndEventData when value.Key == RelationalEventId.TransactionCommitted.Name:
                _log.Add(_now);
                _now = [];
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    /// <summary>Which of its columns are new is seen by what was heard of the row before; EF would write those alone.</summary>
    private WrittenRow Written(WrittenByHand row)
    {
        var values = row.Type.GetProperties().ToDictionary(property => property.Name, property => property.GetGetter().GetClrValue(row.Row));
        var name = (row.Type.Name, NameOf(row.Row));
        var before = _byHand.GetValueOrDefault(name);
        _byHand[name] = values;
        return before is null
            ? new WrittenRow(row.Type.Name, EntityState.Added, values, new HashSet<string>(), values)
            : new WrittenRow(row.Type.Name, EntityState.Modified, values, values.Where(one => !StructuralComparisons.StructuralEqualityComparer.Equals(before[one.Key], one.Value)).Select(one => one.Key).Except([nameof(OutboxRow.Sequence)]).ToHashSet(), before);
    }

    /// <summary>What it is known by before the database has numbered it.</summary>
    private static string NameOf(object row) => row switch
    {
        InboxRow update => update.Key,
        OutboxRow letter => $"{letter.Id}",
        Deadline deadline => $"{deadline.Id}",
        CaseItem item => $"{item.CaseId} {item.Step} {item.Key}",
        CaseFile file => $"{file.Id}",
        SlotRow slot => string.Create(CultureInfo.InvariantCulture, $"{slot.ChatId} {slot.Slot}"),
        _ => throw new ArgumentException($"{row.GetType().Name} is not written by hand.", nameof(row)),
    };

    /// <summary>A row about to be saved. Sealed texts and numbers given by the database are known only afterwards.</summary>
    private sealed class Saving
    {
        private readonly EntityEntry _entry;
        private readonly EntityState _state;
        private readonly HashSet<string> _changed;
        private readonly Dictionary<string, object?> _before;

        public Saving(EntityEntry entry)
        {
            (_entry, _state) = (entry, entry.State);
            _changed = [.. entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name)];
            _before = entry.Properties.ToDictionary(property => property.Metadata.Name, property => _state == EntityState.Added ? null : property.OriginalValue);
        }

        public WrittenRow Done()
        {
            var values = _entry.Properties.ToDictionary(property => property.Metadata.Name, property => property.CurrentValue);
            foreach (var (name, value) in values)
            {
                if (value is byte[] bytes && !(_before[name] is byte[] known && known.AsSpan().SequenceEqual(bytes)))
                    _changed.Add(name);
            }

            return new WrittenRow(_entry.Metadata.Name, _state, values, _changed, _before);
        }
    }
}
