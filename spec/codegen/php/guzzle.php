<?php

// Guzzle as the distribution packages it; a project with access to Packagist requires guzzlehttp/guzzle instead.
if (!class_exists(\GuzzleHttp\Client::class)) {
    require_once 'GuzzleHttp/autoload.php';
}
