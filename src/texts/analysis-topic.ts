import { analysis as german } from './de/analysis.ts';
import { analysis as english } from './en/analysis.ts';
import { registerTopic } from './messages.ts';

// Importing this file puts the words of the workspace "Index & Typen" in; it stays out of the first view.
registerTopic({ de: german, en: english });
