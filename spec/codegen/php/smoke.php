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

function setting(string $name): string
{
    return getenv($name) ?: throw new RuntimeException("$name must be set");
}

function prove(bool $holds, string $otherwise): void
{
    $holds || throw new RuntimeException($otherwise);
}

/** Sends $credential: the API key for the two token calls, a token for all the others. */
function sending(string $credential): Configuration
{
    return (new Configuration())->setHost(setting('AXIS_URL'))->setAccessToken($credential);
}

function pages(ReportsApi $reports, string $courseId): Generator
{
    for ($page = 1; ; $page++) {
        $rows = $reports->reportsCoursePage($courseId, $page);
        yield from $rows;
        if (count($rows) < 100) {
            return;
        }
    }
}

function walk(): void
{
    $http = new Client();
    $tokens = new TokenApi($http, sending(setting('AXIS_API_KEY')));
    $token = $tokens->tokenRequest()->getToken();
    $reports = new ReportsApi($http, sending($token));

    $rows = 0;
    $users = [];
    foreach (pages($reports, '1') as $row) {
        $rows++;
        $users[$row->getUserId()] = true;
    }
    $records = $reports->reportsCourseCount('1')[0]->getRecords();
    prove($records === (string) $rows, "$rows rows, but the count says $records");

    $tokens->tokenRevoke($token);
    try {
        (new CoursesApi($http, sending($token)))->coursesList();
        prove(false, 'a revoked token must open nothing');
    } catch (ApiException $refused) {
        prove($refused->getCode() === 401, "a revoked token answered {$refused->getCode()}");
    }
    printf("walk: %d rows, %d unique user ids\n", $rows, count($users));
}

walk();
