// How a page talks to the frame: name the own origin in the address, check who speaks, say to whom.
const frame = document.querySelector('#rahmen');
const said = document.querySelector('#gesagt');
const atlas = location.origin;

frame.src = `../karte.html?origins=${encodeURIComponent(location.origin)}`;

addEventListener('message', ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== atlas || data?.sozialraum !== 1) return;
  if (data.type === 'height') frame.height = String(data.pixels);
  if (data.type === 'ready' || data.type === 'session') said.textContent = data.state.reading;
});

document.querySelector('#jahr').addEventListener('click', () => {
  frame.contentWindow.postMessage({ sozialraum: 1, type: 'set', session: { year: 2020 } }, atlas);
});
