// Proves the generated client: a walk over the pages of course 1's report, then the shared vectors.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using AxisLms.Api;
using AxisLms.Client;
using AxisLms.Model;

public static class Smoke
{
    public static readonly HttpClient Http = new HttpClient(new Judge());

    public static void Main()
    {
        WalkTheReport();
        Vectors.PlayAll();
    }

    public static string Setting(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        Prove(!string.IsNullOrEmpty(value), name + " must be set");
        return value;
    }

    static void Prove(bool holds, string otherwise)
    {
        if (!holds) throw new InvalidOperationException(otherwise);
    }

    /// <summary>Sends the credential: the API key for the two token calls, a token for all the others.</summary>
    public static Configuration Sending(string url, string credential)
    {
        return new Configuration { BasePath = url, AccessToken = credential };
    }

    public class Walked
    {
        public string Verdict;
        public int Rows;
        public int Users;
    }

    /// <summary>Reads every page: ends on an empty page, on a short one when the count agrees, or on the last one given again; audits itself by the users' ids.</summary>
    public static Walked Walk(ReportsApi reports, string courseId)
    {
        var users = new HashSet<string>();
        var rows = 0;
        var before = Count(reports, courseId);
        var size = 100;
        for (var number = 1; ; number++)
        {
            if (number > (before + size - 1) / size + 2) return new Walked { Verdict = "incomplete", Rows = rows, Users = users.Count };
            var page = reports.ReportsCoursePage(courseId, number);
            var known = users.Count;
            page.ForEach(row => users.Add(row.UserId));
            if (page.Count > 0 && users.Count == known)
            {
                if (rows < before) return new Walked { Verdict = "incomplete", Rows = rows, Users = users.Count };
                break;
            }
            rows += page.Count;
            if (page.Count == 0 || (page.Count < size && rows >= before)) break;
            if (number == 1) size = page.Count;
        }
        var agreed = new[] { before, rows, users.Count, Count(reports, courseId) }.Distinct().Count() == 1;
        return new Walked { Verdict = agreed ? "consistent" : "drifted", Rows = rows, Users = users.Count };
    }

    static int Count(ReportsApi reports, string courseId)
    {
        return int.Parse(reports.ReportsCourseCount(courseId)[0].Records);
    }

    static void WalkTheReport()
    {
        var url = Setting("AXIS_URL");
        var tokens = new TokenApi(Http, Sending(url, Setting("AXIS_API_KEY")));
        var token = tokens.TokenRequest().VarToken;
        var found = Walk(new ReportsApi(Http, Sending(url, token)), "1");
        Prove(found.Verdict == "consistent", found.Verdict);

        tokens.TokenRevoke(token);
        try
        {
            new CoursesApi(Http, Sending(url, token)).CoursesList();
            Prove(false, "a revoked token must open nothing");
        }
        catch (ApiException refused)
        {
            Prove(refused.ErrorCode == 401, "a revoked token answered " + refused.ErrorCode);
        }
        Console.WriteLine("walk: {0} rows, {1} unique user ids", found.Rows, found.Users);
    }
}
