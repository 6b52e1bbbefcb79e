using Microsoft.Data.Sqlite;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Persistence.Sealing;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>A new version of the program or of a procedure finds chats where an older one left them: none of them is a dead end.</summary>
public sealed class DeployTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Place = 'Foyer'", "trouble.started-over")]
    [InlineData("Place = 'Intake', Field = 'a-question-of-old'", "trouble.started-over")]
    [InlineData("Place = 'Intake', Field = NULL", "trouble.started-over")]
    [InlineData("Place = 'Review', CaseId = NULL", "trouble.started-over")]
    [InlineData("Place = 'Form', Purpose = 'Removed:way', Field = 'a-question-of-old'", "trouble.started-over")]
    [InlineData("Place = 'Case', CaseId = zeroblob(16)", "trouble.started-over")]
    [InlineData("Place = 'Help', Purpose = 'x', Field = 'y'", "trouble.started-over")]
    [InlineData("Language = 'tlh'", "privacy.notice")]
    public async Task An_applicant_whose_place_is_no_more_is_told_so_and_goes_on(string set, string told)
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.FillsInAsync();
        await SetAsync(day, day.Siti.Person.Id, set);

        await day.Siti.Says("halo");

        if (told != "privacy.notice")
            day.Siti.Sees(told);
        day.Siti.CanGoOn();
        await day.Siti.Presses(told == "privacy.notice" ? "review.send" : "menu.go-on");
        if (told != "privacy.notice")
            await day.Siti.Presses("review.send");
        day.Siti.Sees("notice.created");
        Assert.Empty(day.Log.Errors);
    }

    [Theory]
    [InlineData("Place = 'Foyer'")]
    [InlineData("Place = 'Form', Purpose = 'Removed:way'")]
    [InlineData("Place = 'Cancelling', Field = 'x'")]
    [InlineData("Place = 'Officer', CaseId = NULL")]
    public async Task An_applicant_with_a_case_comes_back_to_it(string set)
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await SetAsync(day, day.Siti.Person.Id, set);

        await day.Siti.Says("halo");
        day.Siti.CanGoOn();
        await day.Siti.Says("/status");

        day.Siti.Sees("step.register-account.guide");
        Assert.Empty(day.Log.Errors);
    }

    [Theory]
    [InlineData("Place = 'Foyer'")]
    [InlineData("Purpose = 'Removed:way', Field = 'x'")]
    [InlineData("Purpose = 'Approve:way', Field = 'x'")]
    [InlineData("Purpose = '', Field = 'x', CaseId = NULL")]
    public async Task An_officer_with_a_form_of_old_is_told_and_goes_on(string set)
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.Says("halo");
        await SetAsync(day, day.Verifier.Person.Id, set);

        await day.Verifier.Says("apa saja");
        await day.Verifier.PressesOnDesk("move-button.claim");

        day.Verifier.IsTold("staff.done.claim");
        Assert.Empty(day.Log.Errors);
    }

    [Theory]
    [InlineData("Cases", "Phase", "Open")]
    [InlineData("Cases", "LeftPhase", "Draft")]
    [InlineData("Items", "State", "HandedIn")]
    [InlineData("Items", "Channel", "Counter")]
    [InlineData("Uploads", "State", "Stored")]
    [InlineData("Segments", "Ball", "Applicant")]
    public async Task A_case_in_a_state_of_another_version_is_set_aside_in_words_and_everything_else_goes_on(string table, string column, string known)
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await ExecuteAsync(day, $"UPDATE {table} SET {column} = 'OfTomorrow' WHERE rowid = (SELECT rowid FROM {table} WHERE {column} = '{known}')");

        await day.Siti.Says("/status");
        day.Siti.Sees("alarm.case-applicant");
        day.Siti.CanGoOn();
        day.Verifier.SeesOnDesk("alarm.case");
        await day.Verifier.PressesOnDesk("move-button.claim");
        day.Verifier.IsTold("staff.press.set-aside");
        await day.Verifier.Says("/antrean");
        // A queue reads where cases are and nothing else of them; opening one finds out.
        if (column == "Phase")
        {
            day.Verifier.Sees("queue.none");
        }
        else
        {
            await day.Verifier.Presses("OSS-2026-00001");
            day.Verifier.IsTold("staff.press.set-aside");
        }

        await day.AddApplicant("Budi").AppliesAsync(nik: "9972010101900002");

        await ExecuteAsync(day, $"UPDATE {table} SET {column} = '{known}' WHERE {column} = 'OfTomorrow'");
        await day.Verifier.PressesOnDesk("move-button.claim");
        day.Verifier.IsTold("staff.done.claim");
        Assert.Equal(1, day.CountOnDesk("alarm.case"));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_file_for_a_case_in_a_state_of_another_version_waits_until_somebody_has_looked()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await day.Siti.GetsAccountAsync();
        await day.Siti.RegistersBusinessAsync();
        day.Theatre.World.Faults.Next(FaultKind.InternalError, method: "getFile");
        await day.Siti.Sends(Papers.Pdf("npwp"), "npwp.pdf", caption: "NPWP");
        await ExecuteAsync(day, "UPDATE Cases SET Phase = 'OfTomorrow'");

        await day.TurnAsync(TimeSpan.FromMinutes(1));
        day.Siti.Sees("alarm.applicant");
        await ExecuteAsync(day, "UPDATE Cases SET Phase = 'Open'");
        await day.Head.Says("/tertahan ulang semua");

        Assert.Contains(day.Siti.Person.Private.Messages, message => day.Siti.Pattern("case.item.handed-in").IsMatch(message.Words ?? ""));
    }

    [Fact]
    public async Task What_another_version_waits_for_stays_for_that_version()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await day.Siti.Presses("step.register-account.report");
        await ExecuteAsync(day, "UPDATE Deadlines SET Kind = 'OfTomorrow' WHERE Key = 'activation-due'");

        await day.TurnAsync(TimeSpan.FromMinutes(10));
        day.Siti.SeesNoMore("step.activation-mail.remind.activation-due");
        await ExecuteAsync(day, "UPDATE Deadlines SET Kind = 'Reminder' WHERE Key = 'activation-due'");
        await day.TurnAsync(TimeSpan.FromMinutes(2));

        day.Siti.Sees("step.activation-mail.remind.activation-due");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_staff_chat_of_a_kind_of_another_version_holds_up_nobody()
    {
        await using var day = await Play.OpenAsync();
        await ExecuteAsync(day, "UPDATE StaffChats SET Kind = 'OfTomorrow'");

        await day.Siti.AppliesAsync();

        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public void A_draft_and_a_case_of_an_older_version_are_finished_under_it_and_new_ones_begin_under_the_new()
    {
        var (rows, folder) = (new MemoryDesk(), Directory.CreateTempSubdirectory("ptspbot-office-"));
        var before = new ApplicantChat(Offices.Oss, rows);
        before.FillsIn();
        using var office = Office.Load(LayTwoVersions(folder.FullName));

        var (after, other) = (new ApplicantChat(office, rows), new ApplicantChat(office, rows, userId: 502));
        after.Says("halo");
        after.Presses("Kirim");
        other.FillsIn(nik: "9972010101900002", business: "Warung Kenanga");

        Assert.Equal((1, Phase.Open), (after.File.ProcedureVersion, after.File.Phase));
        Assert.Equal(2, other.File.ProcedureVersion);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("ProcedureVersion = 7", "which has no procedure oss-2019 v7, and 1 cases run under it: its file must stay.")]
    [InlineData("Step = 'a-step-of-old'", "whose procedure oss-2019 v1 has no step 'a-step-of-old' any more, where 1 cases stand: put it back, and make the change a new version.")]
    public async Task A_deploy_that_would_leave_a_case_without_rules_is_refused_in_words(string set, string words)
    {
        using var time = OfficeTime.Running();
        await using var server = await SandboxServer.StartAsync(new World(time), cancellationToken: Cancel);
        var settings = new TheatreSettings(Directory.CreateTempSubdirectory("ptspbot-deploy-").FullName, Offices.OssFolder).ForWorker(server);
        await using (await Worker.StartAsync(settings, TimeProvider.System, _ => { }, Cancel))
        {
        }

        await AddCaseAsync(settings.Database.Path, set);
        var refusal = await Assert.ThrowsAsync<UnusableSettingException>(() => Worker.StartAsync(settings, TimeProvider.System, _ => { }, Cancel));

        Assert.Equal($"Office:Folder is '{Offices.OssFolder}', {words}", refusal.Message);
        Directory.Delete(Path.GetDirectoryName(settings.Database.Path)!, recursive: true);
    }

    private static string LayTwoVersions(string folder)
    {
        foreach (var path in Directory.GetFiles(Offices.OssFolder, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Offices.OssFolder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        var first = Path.Combine(folder, "procedures", "oss-2019.yaml");
        var written = File.ReadAllText(first);
        File.WriteAllText(first, written.Replace("{from: 2019-01-09}", "{from: 2019-01-09, to: 2026-11-22}", StringComparison.Ordinal));
        File.WriteAllText(
            Path.Combine(folder, "procedures", "oss-2026.yaml"),
            written.Replace("{from: 2019-01-09}", "{from: 2026-11-23}", StringComparison.Ordinal).Replace("version: 1", "version: 2", StringComparison.Ordinal));
        return folder;
    }

    private static async Task AddCaseAsync(string path, string set)
    {
        var file = new CaseFile(Guid.CreateVersion7(), new ProcedureName("oss-2019", 1), 7, Play.Monday);
        using var database = new OfficeDatabase(path, new Vault(KeyRing.Load(new KeyRingSettings { File = Path.Combine(Path.GetDirectoryName(path)!, "keys") }, mayCreate: false)));
        await using (var session = database.Begin())
        {
            session.Add(file);
            await session.CommitAsync(Cancel);
        }

        await ExecuteAsync(path, $"UPDATE Cases SET {set}");
    }

    private static async Task ExecuteAsync(string path, string command)
    {
        await using var file = new SqliteConnection($"Data Source={path};Pooling=False");
        await file.OpenAsync(Cancel);
        await using var write = file.CreateCommand();
        write.CommandText = command;
        Assert.Equal(1, await write.ExecuteNonQueryAsync(Cancel));
    }

    private static Task SetAsync(Play day, long chat, string set) => ExecuteAsync(day, $"UPDATE Conversations SET {set} WHERE ChatId = {chat}");

    private static Task ExecuteAsync(Play day, string command) => ExecuteAsync(Path.Combine(day.Folder, "data", "ptspbot.db"), command);
}
