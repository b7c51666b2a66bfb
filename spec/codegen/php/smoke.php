<?php

// Proves the generated client: a walk over the pages of course 1's report, then the shared vectors.

declare(strict_types=1);

require __DIR__ . '/vendor/autoload.php';

use AxisLms\Api\CoursesApi;
use AxisLms\Api\ReportsApi;
use AxisLms\Api\TokenApi;
use AxisLms\ApiException;
use AxisLms\Configuration;
use GuzzleHttp\Client;
use GuzzleHttp\Exception\RequestException;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use Psr\Http\Message\ResponseInterface;

function setting(string $name): string
{
    return getenv($name) ?: throw new RuntimeException("$name must be set");
}

function prove(bool $holds, string $otherwise): void
{
    $holds || throw new RuntimeException($otherwise);
}

/** Makes a failure that comes under HTTP 200, with another `status` in its body, a failure like any other. */
function judge(ResponseInterface $response): ResponseInterface
{
    if (intdiv($response->getStatusCode(), 100) !== 2) {
        return $response;
    }
    $body = json_decode((string) $response->getBody());
    $status = is_object($body) ? ($body->status ?? '') : '';
    return preg_match('/^[13-9]\d\d$/', (string) $status) ? $response->withStatus((int) $status) : $response;
}

/** An HTTP client that judges every answer, and does not take a redirect for one. */
function http(): Client
{
    $stack = HandlerStack::create();
    $stack->push(static fn (callable $next) => static fn ($request, array $options) => $next($request, $options)->then(
        static fn (ResponseInterface $response) => intdiv($response->getStatusCode(), 100) === 3
            ? throw RequestException::create($request, $response)
            : $response,
    ));
    $stack->push(Middleware::mapResponse(judge(...)));
    return new Client(['handler' => $stack, 'allow_redirects' => false]);
}

/** Sends $credential: the API key for the two token calls, a token for all the others. */
function sending(string $credential, ?string $url = null): Configuration
{
    return (new Configuration())->setHost($url ?? setting('AXIS_URL'))->setAccessToken($credential);
}

/**
 * Reads every page: ends on an empty page, on a short one when the count agrees, or on the last one given again; audits itself by the ids of the users.
 *
 * @return array{string, int, int} the verdict, the number of rows and of users
 */
function walk(ReportsApi $reports, string $courseId): array
{
    $users = [];
    $rows = 0;
    $before = records($reports, $courseId);
    $size = 100;
    for ($page = 1; ; $page++) {
        if ($page > ceil($before / $size) + 2) {
            return ['incomplete', $rows, count($users)];
        }
        $found = $reports->reportsCoursePage($courseId, $page);
        $known = count($users);
        foreach ($found as $row) {
            $users[$row->getUserId()] = true;
        }
        if ($found && count($users) === $known) {
            if ($rows < $before) {
                return ['incomplete', $rows, count($users)];
            }
            break;
        }
        $rows += count($found);
        if (!$found || (count($found) < $size && $rows >= $before)) {
            break;
        }
        if ($page === 1) {
            $size = count($found);
        }
    }
    $agreed = array_unique([$before, $rows, count($users), records($reports, $courseId)]);
    return [count($agreed) === 1 ? 'consistent' : 'drifted', $rows, count($users)];
}

function records(ReportsApi $reports, string $courseId): int
{
    return (int) $reports->reportsCourseCount($courseId)[0]->getRecords();
}

function walkTheReport(): void
{
    $tokens = new TokenApi(http(), sending(setting('AXIS_API_KEY')));
    $token = $tokens->tokenRequest()->getToken();
    [$verdict, $rows, $users] = walk(new ReportsApi(http(), sending($token)), '1');
    prove($verdict === 'consistent', $verdict);

    $tokens->tokenRevoke($token);
    try {
        (new CoursesApi(http(), sending($token)))->coursesList();
        prove(false, 'a revoked token must open nothing');
    } catch (ApiException $refused) {
        prove($refused->getCode() === 401, "a revoked token answered {$refused->getCode()}");
    }
    echo "walk: $rows rows, $users unique user ids\n";
}

function play(stdClass $case): string
{
    if ($case->walk) {
        [$verdict, $rows] = walk(new ReportsApi(http(), sending('a token', $case->url)), '1');
        return "$verdict $rows";
    }
    $token = 'a token';
    if ($case->token) {
        try {
            $keyed = sending(setting('AXIS_API_KEY'), $case->url);
            $token = (new TokenApi(http(), $keyed))->tokenRequest()->getToken();
        } catch (ApiException) {
            return 'no token';
        }
    }
    $configuration = sending($token, $case->url);
    if ($case->warm) {
        (new CoursesApi(http(), $configuration))->coursesList();
    }
    return call($configuration, $case);
}

/** Makes any call by its name; a program that knows its calls writes `$courses->coursesGet('1')`. */
function call(Configuration $configuration, stdClass $case): string
{
    $words = explode('_', $case->operation);
    $api = 'AxisLms\\Api\\' . ucfirst($words[0]) . 'Api';
    $method = lcfirst(implode('', array_map(ucfirst(...), $words)));
    $arguments = array_column([...$case->path, ...$case->query, ...$case->form], 1, 0);
    $client = new $api(http(), $configuration);
    try {
        $client->{"{$method}Request"}(...$arguments);
    } catch (InvalidArgumentException | ArgumentCountError) {
        return 'refused';
    }
    try {
        return 'answered ' . json_encode($client->$method(...$arguments));
    } catch (ApiException $failure) {
        $status = $failure->getCode();
        return match (true) {
            $status === 0 => 'lost',
            $status < 300 => 'unreadable',
            default => "failed $status",
        };
    } catch (Throwable) {
        return 'unreadable';
    }
}

walkTheReport();
foreach (json_decode(file_get_contents(setting('AXIS_CASES'))) as $case) {
    echo "case {$case->id}: ", play($case), "\n";
}
