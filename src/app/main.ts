import './page.css';
import './sozialraum-atlas.ts';
