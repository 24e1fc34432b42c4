import { conference as german } from './de/conference.ts';
import { conference as english } from './en/conference.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts the words of the workspace "Konferenz" in; it stays out of the first view.
registerTopic({ de: german, en: english });
