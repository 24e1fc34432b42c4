import '../page.css';
import './speaker-page.css';
import '../../ui/presentation/speaker/atlas-speaker.ts';

/** The page of the second window: `vortrag.html#<presentation>`. It knows nothing but what the atlas tells it over the channel. */
const speaker = document.createElement('atlas-speaker');
speaker.presentation = location.hash.slice(1);
document.body.replaceChildren(speaker);
window.addEventListener('hashchange', () => location.reload());
