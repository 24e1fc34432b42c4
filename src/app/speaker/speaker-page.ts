import '../page.css';
import './speaker-page.css';
import '../../ui/presentation/speaker/atlas-speaker.ts';
import { keepBegunNote, readBegunNote } from './begun-note.ts';

/** The page of the second window: `vortrag.html#<presentation>`. It knows nothing but what the atlas tells it over the channel. */
const speaker = document.createElement('atlas-speaker');
speaker.presentation = location.hash.slice(1);
speaker.begunNote = readBegunNote();
speaker.addEventListener('note-written', (event) => keepBegunNote((event as CustomEvent<string>).detail));
document.body.replaceChildren(speaker);
window.addEventListener('hashchange', () => location.reload());
