<?php
// Runs the installed WordPress without a database on one post: reads it from standard input as JSON, and prints what readers get. WordPress
// finds the oEmbed answers itself, filters them and decides which scripts the page needs.

['root' => $root, 'home' => $home, 'content' => $content, 'pages' => $pages] = json_decode(
	stream_get_contents(STDIN),
	true,
	flags: JSON_THROW_ON_ERROR,
);

define('ABSPATH', "$root/");
// Neither plugins nor themes, and no question whether WordPress has been set up.
define('WP_CONTENT_DIR', __DIR__ . '/no-content');
define('WP_INSTALLING', true);
define('DISABLE_WP_CRON', true);
define('WP_HOME', $home);
define('WP_SITEURL', $home);
$_SERVER['HTTP_HOST'] = parse_url($home, PHP_URL_HOST);
$_SERVER['REQUEST_URI'] = '/';

require ABSPATH . 'wp-includes/class-wpdb.php';

/** A database in which there is nothing. */
final class EmptyDatabase extends wpdb
{
	public function __construct() {}

	public function query($query)
	{
		$this->last_result = [];
		return 0;
	}

	public function _real_escape($data)
	{
		return addslashes((string) $data);
	}

	public function db_version()
	{
		return '8.0';
	}
}

$table_prefix = 'wp_';
$wpdb = new EmptyDatabase();
require ABSPATH . 'wp-settings.php';

// Pages of the test, which nothing serves; others are fetched. WordPress asks for an answer with parameters of its own (maxwidth, dnt).
add_filter(
	'pre_http_request',
	function ($response, $arguments, $url) use ($pages) {
		$body = $pages[strtok($url, '?')] ?? null;
		return $body === null ? $response : ['headers' => [], 'body' => $body, 'response' => ['code' => 200], 'cookies' => []];
	},
	10,
	3,
);
// WordPress takes neither a host on the same machine nor its port for the web's.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports, $host, $url) => [...$ports, parse_url($url, PHP_URL_PORT)], 10, 3);

$post = new WP_Post((object) ['ID' => 1, 'post_type' => 'post', 'post_status' => 'publish', 'filter' => 'raw']);
do_action('wp_enqueue_scripts');
wp_print_styles();
echo apply_filters('the_content', $content);
wp_print_footer_scripts();
