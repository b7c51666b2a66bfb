using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Reflection;
using AxisLms.Api;
using AxisLms.Client;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

/// <summary>Plays the shared vectors.</summary>
public static class Vectors
{
    public static void PlayAll()
    {
        foreach (var one in JArray.Parse(File.ReadAllText(Smoke.Setting("AXIS_CASES"))))
        {
            Console.WriteLine("case {0}: {1}", one["id"], Play(one));
        }
    }

    static string Play(JToken one)
    {
        var url = (string)one["url"];
        var token = "a token";
        if ((bool)one["token"])
        {
            try
            {
                var keyed = Smoke.Sending(url, Smoke.Setting("AXIS_API_KEY"));
                token = new TokenApi(Smoke.Http, keyed).TokenRequest().VarToken;
            }
            catch (Exception refused) when (refused is ApiException || refused is JsonException)
            {
                return "no token";
            }
        }
        var configuration = Smoke.Sending(url, token);
        if ((bool)one["walk"])
        {
            var found = Smoke.Walk(new ReportsApi(Smoke.Http, configuration), "1");
            return found.Verdict + " " + found.Rows;
        }
        if ((bool)one["warm"]) new CoursesApi(Smoke.Http, configuration).CoursesList();
        return Call(configuration, one);
    }

    /// <summary>Makes any call by its name; a program that knows its calls writes `courses.CoursesGet("1")`.</summary>
    static string Call(Configuration configuration, JToken one)
    {
        var words = ((string)one["operation"]).Split('_').Select(Capital).ToList();
        var type = typeof(CoursesApi).Assembly.GetType("AxisLms.Api." + words[0] + "Api");
        var api = Activator.CreateInstance(type, Smoke.Http, configuration, null);
        var method = type.GetMethod(string.Concat(words) + "WithHttpInfo");
        var given = new[] { "path", "query", "form" }
            .SelectMany(where => one[where])
            .ToDictionary(pair => string.Concat(((string)pair[0]).Split('_').Select(Capital)), pair => (string)pair[1]);
        object[] arguments;
        try
        {
            arguments = method.GetParameters().Select(each => Value(each, given)).ToArray();
        }
        catch (Exception refused) when (refused is JsonException || refused is FormatException)
        {
            return "refused";
        }
        try
        {
            var answer = (IApiResponse)method.Invoke(api, arguments);
            if ((int)answer.StatusCode >= 300) return "failed " + (int)answer.StatusCode;
            return answer.Content == null ? "unreadable" : "answered " + JsonConvert.SerializeObject(answer.Content);
        }
        catch (ArgumentException)
        {
            return "refused";
        }
        catch (TargetInvocationException failed)
        {
            return Outcome(failed.InnerException);
        }
    }

    static string Outcome(Exception failure)
    {
        if (failure is HttpRequestException) return "lost";
        var told = failure as ApiException;
        if (told == null) return "unreadable";
        if (told.Headers != null) return "failed " + told.ErrorCode;
        // The client's own complaints have no headers: 400 for an argument, 500 for an answer.
        return told.ErrorCode == 400 ? "refused" : "unreadable";
    }

    static object Value(ParameterInfo parameter, Dictionary<string, string> given)
    {
        string text;
        if (!given.TryGetValue(Capital(parameter.Name), out text)) return Type.Missing;
        if (parameter.ParameterType == typeof(string)) return text;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type == typeof(int) ? int.Parse(text) : JsonConvert.DeserializeObject(JsonConvert.ToString(text), type);
    }

    static string Capital(string word)
    {
        return char.ToUpperInvariant(word[0]) + word.Substring(1);
    }
}
