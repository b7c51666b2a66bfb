<?php

// Makes the five calls, and tells what came of each.

if (!class_exists(\GuzzleHttp\Client::class)) {
    require_once 'GuzzleHttp/autoload.php';
}
spl_autoload_register(function (string $class): void {
    require __DIR__ . '/generated/lib/' . strtr(substr($class, strlen('OpenAPI\\Client\\')), '\\', '/') . '.php';
});

use OpenAPI\Client\Api\CoursesApi;
use OpenAPI\Client\Api\ReportsApi;
use OpenAPI\Client\Api\TokenApi;
use OpenAPI\Client\Configuration;

function tell(string $name, callable $call): void
{
    try {
        echo "$name: ", $call(), "\n";
    } catch (Throwable $failure) {
        echo "$name: FAILED ", strtr($failure->getMessage(), "\n", ' '), "\n";
    }
}

$configuration = (new Configuration())->setHost(getenv('AXIS_URL'));
$courses = new CoursesApi(null, $configuration);
$named = function (string $id) use ($courses): string {
    $course = $courses->coursesGet($id);
    return "{$course->getId()} {$course->getName()}";
};

tell('token', function () use ($configuration): string {
    $configuration->setAccessToken(getenv('AXIS_API_KEY'));
    $token = (new TokenApi(null, $configuration))->tokenRequest()->getToken();
    $configuration->setAccessToken($token);
    return $token;
});
tell('course', fn () => $named('1'));
tell('page', function () use ($configuration): string {
    $rows = (new ReportsApi(null, $configuration))->reportsCoursePage('1', 1);
    $days = array_map(fn ($row) => $row->getCompletionDate(), $rows);
    return implode(',', array_map(fn ($row) => $row->getScore(), $rows)) . ' ' . implode(',', $days);
});
tell('extra', fn () => $named('2'));
tell('write', function () use ($courses): string {
    $answer = $courses->coursesEnroll('1', '25', '20261201');
    return "{$answer->getStatus()} {$answer->getStartDate()}";
});
