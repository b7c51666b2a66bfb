using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

/// <summary>Makes a failure that comes under HTTP 200, with another status in its body, a failure like any other.</summary>
public class Judge : DelegatingHandler
{
    public Judge() : base(new HttpClientHandler { AllowAutoRedirect = false }) { }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        var response = await base.SendAsync(request, cancel).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) return response;
        var status = Status(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
        if (Regex.IsMatch(status, "^[13-9][0-9]{2}$")) response.StatusCode = (HttpStatusCode)int.Parse(status);
        return response;
    }

    static string Status(string body)
    {
        try
        {
            return (string)((JToken.Parse(body) as JObject)?["status"]) ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
