namespace PtspBot.Sandbox;

public sealed partial class Person
{
    /// <summary>Makes a group of this person and others, still without the bot.</summary>
    public Chat CreateGroup(string title, ChatKind kind = ChatKind.Supergroup, params IReadOnlyList<Person> others)
    {
        lock (_world.Gate)
        {
            var group = _world.AddGroup(title, kind);
            group.SetStatus(Id, MemberStatus.Creator);
            foreach (var other in others)
                group.SetStatus(other.Id, MemberStatus.Member);
            Note(group, new(ServiceKind.GroupCreated, [], title));
            return group;
        }
    }

    /// <summary>Brings the bot into a group; as an administrator it hears everything said there.</summary>
    public void AddBot(Chat group, bool asAdministrator = false)
    {
        lock (_world.Gate)
        {
            SetBot(group, asAdministrator ? MemberStatus.Administrator : MemberStatus.Member);
            Note(group, new(ServiceKind.Joined, [_world.Bot]));
        }
    }

    /// <summary>Makes the bot an administrator of the group with these rights.</summary>
    public void PromoteBot(Chat group, BotRights rights = BotRights.All)
    {
        lock (_world.Gate)
        {
            var before = group.BotRights;
            group.BotRights = rights;
            SetBot(group, MemberStatus.Administrator, before);
        }
    }

    /// <summary>Makes the bot an ordinary member again.</summary>
    public void DemoteBot(Chat group)
    {
        lock (_world.Gate)
            SetBot(group, MemberStatus.Member);
    }

    /// <summary>Says what members may send who are no administrators.</summary>
    public void Permit(Chat group, Permissions permissions)
    {
        lock (_world.Gate)
            group.Permissions = permissions;
    }

    /// <summary>Deletes the group for everybody. The bot is told only where it was thrown out.</summary>
    public void DeleteGroup(Chat group)
    {
        lock (_world.Gate)
        {
            if (group.StatusOf(Id) != MemberStatus.Creator)
                throw new InvalidOperationException("Only the owner deletes a group.");

            group.IsGone = true;
            _world.Feed.Add(ChangeKind.Membership, group.Id);
        }
    }

    /// <summary>Throws the bot out. It still learns of that, and of nothing after.</summary>
    public void RemoveBot(Chat group)
    {
        lock (_world.Gate)
            SetBot(group, MemberStatus.Kicked);
    }

    public void Join(Chat group)
    {
        lock (_world.Gate)
        {
            group.SetStatus(Id, MemberStatus.Member);
            Note(group, new(ServiceKind.Joined, [User]));
        }
    }

    public void Leave(Chat group)
    {
        lock (_world.Gate)
        {
            Note(group, new(ServiceKind.Left, [User]));
            group.SetStatus(Id, MemberStatus.Left);
        }
    }

    /// <summary>Turns a basic group into a supergroup: another chat with another id, the old one answers with where it went.</summary>
    public Chat Upgrade(Chat group)
    {
        lock (_world.Gate)
        {
            if (group.Kind != ChatKind.Group || group.MigratedTo is not null)
                throw new InvalidOperationException("Only a basic group can be upgraded, and only once.");

            var super = _world.AddGroup(group.Title, ChatKind.Supergroup);
            foreach (var (id, status) in group.Members)
                super.SetStatus(id, status);
            Note(group, new(ServiceKind.MigratedTo, [], OtherChatId: super.Id));
            group.MigratedTo = super.Id;
            Note(super, new(ServiceKind.MigratedFrom, [], OtherChatId: group.Id));
            return super;
        }
    }

    private void SetBot(Chat group, MemberStatus after, BotRights? rightsBefore = null)
    {
        var before = group.StatusOf(_world.Bot.Id);
        group.SetStatus(_world.Bot.Id, after);
        _world.Feed.Add(ChangeKind.Membership, group.Id);
        _world.Updates.Add("my_chat_member", Wire.MemberUpdated(_world, group, User, _world.Bot, before, after, rightsBefore ?? group.BotRights));
    }

    private void Note(Chat group, ServiceNote note) => Send(group, null, draft => draft with { Service = note });
}
