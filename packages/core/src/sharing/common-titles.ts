/** Titles that half of all folders have. They name nothing, so they are no secret; anything more telling is. */
export const commonTitles: readonly string[] = [
  'action', 'actions', 'agenda', 'answer', 'answers', 'archive', 'attendance', 'calendar', 'charter', 'community', 'contact', 'contacts', 'context', 'decisions', 'discussion', 'draft',
  'home', 'ideas', 'inbox', 'index', 'introduction', 'journal', 'kick-off', 'kickoff', 'links', 'log', 'meeting', 'meetings', 'members', 'minutes', 'mission', 'new', 'news', 'note', 'notes',
  'organisation', 'organisations', 'overview', 'people', 'plan', 'planning', 'process', 'project', 'projects', 'question', 'questions', 'readme', 'report', 'results', 'retrospective', 'session', 'sessions',
  'start', 'summary', 'tasks', 'team', 'template', 'test', 'themes', 'to do', 'todo', 'tools', 'topics', 'untitled', 'welcome', 'work', 'way of working',
  'aanwezigheid', 'acties', 'antwoord', 'antwoorden', 'archief', 'bijeenkomst', 'besluiten', 'concept', 'contacten', 'deelnemers', 'doelen', 'gesprek', 'ideeën', 'inleiding', 'kennis', 'leden', 'mensen', 'naamloos', 'nieuw', 'nieuws',
  'notities', 'notulen', 'onderwerpen', 'organisatie', 'organisaties', 'overzicht', 'planning', 'proces', 'projecten', 'resultaten', 'samenvatting', 'sessie', 'sessies', 'sjabloon', 'taken', 'thema', "thema's", 'themas', 'verslag', 'vraag', 'vragen', 'welkom', 'werk', 'werkwijze',
];
