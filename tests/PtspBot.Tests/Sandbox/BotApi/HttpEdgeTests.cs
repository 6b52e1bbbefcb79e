using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox.BotApi;

public sealed class HttpEdgeTests : SandboxTest
{
    [Theory]
    [InlineData("/", 404, "Not Found")]
    [InlineData("/bot9000001:x", 404, "Not Found")]
    [InlineData("/bot0:x/getMe", 401, "Unauthorized: invalid token specified")]
    [InlineData("/botabc/getMe", 401, "Unauthorized: invalid token specified")]
    [InlineData("/botabc:x/getMe", 421, "Misdirected Request: unallowed token specified")]
    [InlineData("/bot-5:x/getMe", 401, "Unauthorized: invalid token specified")]
    [InlineData("/bot18014398509481984:x/getMe", 401, "Unauthorized: invalid token specified")]
    [InlineData("/bot9000001:wrong/getMe", 401, "Unauthorized")]
    [InlineData("/file/bot9000001:wrong/documents/file_0", 401, "Unauthorized")]
    public async Task Only_the_right_token_at_the_right_path_is_let_in(string path, int code, string words)
    {
        var reply = await Reply.OfAsync(await Http.GetAsync(new Uri(path, UriKind.Relative), Stop));

        Assert.Equal((code, words), ((int)reply.Status, reply.Description));
    }

    [Fact]
    public async Task Every_way_of_sending_parameters_is_read()
    {
        World.Limits.Enabled = false;
        var siti = Somebody();
        using var form = new FormUrlEncodedContent([new("chat_id", $"{siti.Id}"), new("text", "formulir")]);
        using var multipart = new MultipartFormDataContent { { new StringContent($"{siti.Id}"), "chat_id" }, { new StringContent("bagian"), "text" } };

        await Http.GetAsync(Url($"SENDMESSAGE?chat_id={siti.Id}&text=alamat"), Stop);
        await Http.PostAsync(Url("sendmessage"), form, Stop);
        await Http.PostAsync(Url("sendMessage"), multipart, Stop);
        await CallAsync("sendMessage", new() { ["chat_id"] = $"{siti.Id}", ["text"] = "json" });

        Assert.Equal(["/start", "alamat", "formulir", "bagian", "json"], siti.Private.Messages.Select(message => message.Text));
        Assert.Equal("alamat", World.Calls.Of("sendMessage")[0].Parameters["text"]);
    }

    [Theory]
    [InlineData("form-data; name=\"document\"; filename=\"denah é.pdf\"", "denah é.pdf")]
    [InlineData("form-data;name=\"document\";filename=denah é.pdf", "denah é.pdf")]
    [InlineData("form-data; name=document; filename=a.pdf; filename*=utf-8''b.pdf", "a.pdf")]
    public async Task A_part_is_named_as_loosely_as_Telegram_takes_it(string disposition, string fileName)
    {
        var siti = Somebody();

        var reply = await PostPartAsync($"sendDocument?chat_id={siti.Id}", disposition);

        Assert.True(reply.Ok);
        Assert.Equal(fileName, siti.Private.Messages[^1].Media!.File.FileName);
    }

    [Theory]
    [InlineData("attachment; name=document", "Bad Request: expected form-data content disposition")]
    [InlineData("form-data; filename=a.pdf", "Bad Request: field name in multipart/form-data not found")]
    public async Task A_part_without_a_name_is_refused(string disposition, string words)
    {
        var reply = await PostPartAsync("sendDocument", disposition);

        Assert.Equal((HttpStatusCode.BadRequest, words), (reply.Status, reply.Description));
    }

    [Theory]
    [InlineData("multipart/form-data", "--batas--", "boundary not found")]
    [InlineData("multipart/form-data; boundary=batas", "--batas\r\ncontent-disposition: form-data; name=a\r\n\r\nisi", "unexpected end of request content")]
    public async Task A_form_that_breaks_off_is_refused(string type, string body, string words)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var reply = await Reply.OfAsync(await Http.PostAsync(Url("getMe"), content, Stop));

        Assert.Equal($"Bad Request: {words}", reply.Description);
    }

    [Fact]
    public async Task Json_may_be_a_hundred_deep_and_no_deeper()
    {
        async Task<Reply> Send(int depth)
        {
            using var content = new StringContent($"{{\"a\":{new string('[', depth)}1{new string(']', depth)}}}", Encoding.UTF8, "application/json");
            return await Reply.OfAsync(await Http.PostAsync(Url("getMe"), content, Stop));
        }

        Assert.True((await Send(100)).Ok);
        Assert.Equal("Bad Request: can't parse parameter value: Too big object depth", (await Send(101)).Description);
    }

    [Theory]
    [InlineData("[1]", "Bad Request: JSON object expected")]
    [InlineData("{", "Bad Request: expected parameter name")]
    [InlineData("{1", "Bad Request: can't parse parameter name: Opening '\"' expected")]
    [InlineData("{\"a", "Bad Request: can't parse parameter name: Closing '\"' not found")]
    [InlineData("{\"a\"}", "Bad Request: can't parse object, ':' expected")]
    [InlineData("{\"a\":}", "Bad Request: can't parse parameter value: Unexpected symbol '}'")]
    [InlineData("{\"a\":é}", "Bad Request: can't parse parameter value: Unexpected symbol")]
    [InlineData("{\"a\":", "Bad Request: can't parse parameter value: Unexpected end")]
    [InlineData("{\"a\":nil}", "Bad Request: can't parse parameter value: Starts with 'n' -- null expected")]
    [InlineData("{\"a\":[1", "Bad Request: can't parse parameter value: Unexpected symbol")]
    [InlineData("{\"a\":[1,", "Bad Request: can't parse parameter value: Unexpected end")]
    [InlineData("{\"a\":{\"b\" 1}}", "Bad Request: can't parse parameter value: ':' expected")]
    [InlineData("{\"a\":\"b", "Bad Request: can't parse parameter value: Closing '\"' not found")]
    [InlineData("{\"a\":\"\\u12", "Bad Request: can't parse parameter value: \\u has less than 4 symbols")]
    [InlineData("{\"a\":\"\\u12x4\"}", "Bad Request: can't parse parameter value: Invalid \\u -- not hex digit")]
    [InlineData("{\"a\":1 \"b\":2}", "Bad Request: expected next field or object end")]
    [InlineData("{} x", "Bad Request: unexpected data after object end")]
    [InlineData("\"a\" x", "Bad Request: extra data after string")]
    [InlineData("\"a", "Bad Request: can't parse string content: Closing '\"' not found")]
    [InlineData("""{"text":"\ud800"}""", "Bad Request: strings must be encoded in UTF-8")]
    public async Task A_broken_body_is_refused(string body, string words)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var reply = await Reply.OfAsync(await Http.PostAsync(Url("getMe"), content, Stop));

        Assert.Equal((HttpStatusCode.BadRequest, words), (reply.Status, reply.Description));
    }

    [Theory]
    [InlineData("{\"text\":\"a\\nb\\u00e9\\ud83d\\ude00\\/\",\"n\":1.5e3,\"l\":[1,{\"a\":\"\\\"\"}],\"t\":true,\"z\":null}")]
    [InlineData(" { \"text\" : \"x\" , } ")]
    [InlineData("\"one text\"")]
    [InlineData("")]
    public async Task A_body_is_read_as_loosely_as_Telegram_reads_it(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var reply = await Reply.OfAsync(await Http.PostAsync(Url("getMe"), content, Stop));

        Assert.True(reply.Ok);
        Assert.Equal(body.Contains("ude00", StringComparison.Ordinal) ? "a\nbé😀/" : null, World.Calls.All[0].Parameters.GetValueOrDefault("text") is { Length: > 1 } text ? text : null);
    }

    [Fact]
    public async Task Nothing_at_all_is_a_text_of_four_letters()
    {
        await CallAsync("getMe", new() { ["text"] = null });

        Assert.Equal("null", World.Calls.All[0].Parameters["text"]);
    }

    [Fact]
    public async Task Too_many_parameters_in_a_form_are_refused_in_other_words()
    {
        using var form = new MultipartFormDataContent { { new StringContent(new string('a', 1024 * 1024)), "text" } };

        var reply = await Reply.OfAsync(await Http.PostAsync(Url("getMe"), form, Stop));

        Assert.Equal("Request Entity Too Large: too many parameters in form data", reply.Description);
    }

    [Fact]
    public async Task More_than_a_mebibyte_of_parameters_is_too_many()
    {
        var reply = await CallAsync("getMe", new() { ["text"] = new string('a', 1024 * 1024) });

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "Request Entity Too Large: too many parameters"), (reply.Status, reply.Description));
    }

    [Fact]
    public async Task A_file_goes_up_and_comes_down_the_same()
    {
        var siti = Somebody();
        byte[] bytes = [.. Enumerable.Range(0, 200_000).Select(i => (byte)i)];

        var sent = await SendFileAsync("sendDocument", "document", bytes, ("chat_id", $"{siti.Id}"), ("caption", "berkas"));
        var file = await CallAsync("getFile", new() { ["file_id"] = (string)sent.Result["document"]!["file_id"]! });

        Assert.Equal(bytes, await Http.GetByteArrayAsync(Download(file), Stop));
        Assert.Equal("berkas.pdf", siti.Private.Messages[^1].Media!.File.FileName);
        Clock.Advance(TimeSpan.FromHours(2));
        using var late = await Http.GetAsync(Download(file), Stop);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
    }

    [Theory]
    [InlineData("sendDocument", "document", 50 * 1024 * 1024, null)]
    [InlineData("sendDocument", "document", 50 * 1024 * 1024 + 1, "Request Entity Too Large")]
    [InlineData("sendDocument", "document", 70 * 1024 * 1024, "Request Entity Too Large")]
    [InlineData("sendDocument", "document", 0, "Bad Request: file must be non-empty")]
    [InlineData("sendPhoto", "photo", 10 * 1024 * 1024 + 1, "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes")]
    [InlineData("sendPhoto", "photo", 100, "Bad Request: IMAGE_PROCESS_FAILED")]
    public async Task The_size_of_an_upload_has_its_limit(string method, string field, int size, string? words)
    {
        var siti = Somebody();

        var reply = await SendFileAsync(method, field, new byte[size], ("chat_id", $"{siti.Id}"));

        Assert.Equal(words, reply.Ok ? null : reply.Description);
    }

    [Fact]
    public async Task More_than_20_megabytes_cannot_be_downloaded()
    {
        var siti = Somebody();
        var message = siti.SendDocument(siti.Private, "besar.pdf", new byte[20 * 1024 * 1024 + 1], "application/pdf");

        var reply = await CallAsync("getFile", new() { ["file_id"] = message.Media!.File.FileId });

        Assert.Equal("Bad Request: file is too big", reply.Description);
    }

    [Fact]
    public async Task A_photo_has_several_sizes_and_can_be_sent_again_by_its_id()
    {
        var siti = Somebody();
        var photo = siti.SendPhoto(siti.Private, Png(2000, 1000));

        var reply = await CallAsync("sendPhoto", new() { ["chat_id"] = siti.Id, ["photo"] = photo.Media!.File.FileId });
        var asDocument = await CallAsync("sendDocument", new() { ["chat_id"] = siti.Id, ["document"] = photo.Media!.File.FileId });

        Assert.Equal([(90, 45), (320, 160), (800, 400), (1280, 640)], reply.Result["photo"]!.AsArray().Select(size => ((int)size!["width"]!, (int)size["height"]!)));
        Assert.Equal("Bad Request: can't use file of type Photo as Document", asDocument.Description);
    }

    [Fact]
    public async Task An_album_of_the_bot_becomes_messages_of_one_group()
    {
        var siti = Somebody();
        var file = siti.SendDocument(siti.Private, "a.pdf", "%PDF"u8.ToArray(), "application/pdf").Media!.File.FileId;
        var item = new JsonObject { ["type"] = "document", ["media"] = file };

        var reply = await CallAsync("sendMediaGroup", new() { ["chat_id"] = siti.Id, ["media"] = new JsonArray(item, item.DeepClone()) });

        Assert.Equal(2, reply.Result.AsArray().Count);
        Assert.Single(siti.Private.Messages.Select(message => message.MediaGroupId).OfType<string>().Distinct());
    }

    [Theory]
    [InlineData("""{"chat_id":1,"text":"x","entities":[1]}""")]
    [InlineData("""{"chat_id":1,"text":"x","entities":[{"type":"bold","offset":"0","length":{}}]}""")]
    [InlineData("""{"chat_id":"SITI","text":"x","reply_parameters":[1]}""")]
    [InlineData("""{"chat_id":"SITI","text":"x","reply_markup":{"inline_keyboard":[[1]]}}""")]
    [InlineData("""{"chat_id":"SITI","text":"x","reply_markup":{"keyboard":{}}}""")]
    [InlineData("""{"chat_id":"SITI","media":[{"type":1}]}""")]
    public async Task Json_of_the_wrong_shape_is_never_the_servers_own_mistake(string parameters)
    {
        var json = (JsonObject)JsonNode.Parse(parameters.Replace("\"SITI\"", $"{Somebody().Id}", StringComparison.Ordinal))!;

        await CallAsync("sendMessage", (JsonObject)json.DeepClone());
        await CallAsync("sendMediaGroup", json);

        Assert.DoesNotContain(Server.Complaints.All, complaint => complaint.Contains("broke", StringComparison.Ordinal));
    }

    private Uri Download(Reply file) => new($"/file/bot{Server.Token}/{(string)file.Result["file_path"]!}", UriKind.Relative);

    /// <summary>Written by hand: the framework's own content writes only one of the manners.</summary>
    private async Task<Reply> PostPartAsync(string method, string disposition)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"--batas\r\ncontent-disposition:{disposition}\r\n\r\nisi\r\n--batas--\r\n"));
        content.Headers.Add("Content-Type", "multipart/form-data; boundary=batas");
        return await Reply.OfAsync(await Http.PostAsync(Url(method), content, Stop));
    }
}
