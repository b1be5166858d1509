/** A fixed part of the code, so that no tag of it is read as one of this file's own. */
const END = '</' + 'script>';

/**
 * What an article needs for its own paragraphs to move the map, to be copied: a frame, paragraphs that name their days, and a script.
 * @param siteUrl the absolute address of the site, without a slash at its end
 * @param title the title of the frame, free of quotes and angle brackets
 */
export function scrollingCode(siteUrl: string, title: string): string {
	return `<iframe id="map" src="${siteUrl}/embed/?timeline=off" title="${title}"
  style="position:sticky;top:0;border:0;width:100%;height:45vh"></iframe>
<p data-on="2018-12-17">…</p>
<p data-on="2025-10-25">…</p>
<p data-on="">…</p>

<script>
  const map = document.getElementById('map');
  const days = [...document.querySelectorAll('[data-on]')];
  let on = '';
  const send = () =>
    map.contentWindow.postMessage({ type: 'hanoi:view', version: 1, on }, '*');
  const follow = () => {
    const passed = days.filter((day) => day.getBoundingClientRect().top < innerHeight * 0.6);
    const next = (passed.at(-1) ?? days[0]).dataset.on;
    if (next !== on) {
      on = next;
      send();
    }
  };
  const line = new IntersectionObserver(follow, { rootMargin: '99999px 0px -40% 0px' });
  for (const day of days) line.observe(day);
  map.addEventListener('load', send);
${END}`;
}
