// Proves the generated client: a walk over the pages of course 1's report, then the shared vectors.
using System;
using System.Collections.Generic;
using AxisLms.Api;
using AxisLms.Client;
using AxisLms.Model;

public static class Smoke
{
    public static void Main()
    {
        Walk();
    }

    static string Setting(string name)
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
    static Configuration Sending(string credential)
    {
        return new Configuration { BasePath = Setting("AXIS_URL"), AccessToken = credential };
    }

    static void Walk()
    {
        var tokens = new TokenApi(Sending(Setting("AXIS_API_KEY")));
        var token = tokens.TokenRequest().VarToken;
        var reports = new ReportsApi(Sending(token));

        var rows = 0;
        var users = new HashSet<string>();
        List<CourseReportRow> page;
        var number = 1;
        do
        {
            page = reports.ReportsCoursePage("1", number++);
            rows += page.Count;
            page.ForEach(row => users.Add(row.UserId));
        }
        while (page.Count == 100);

        var records = reports.ReportsCourseCount("1")[0].Records;
        Prove(records == rows.ToString(), rows + " rows, but the count says " + records);

        tokens.TokenRevoke(token);
        try
        {
            new CoursesApi(Sending(token)).CoursesList();
            Prove(false, "a revoked token must open nothing");
        }
        catch (ApiException refused)
        {
            Prove(refused.ErrorCode == 401, "a revoked token answered " + refused.ErrorCode);
        }
        Console.WriteLine("walk: {0} rows, {1} unique user ids", rows, users.Count);
    }
}
