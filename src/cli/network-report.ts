import { StreetFlag, type Finding } from '../model/index.ts';
import { bikeProfile, connectedComponents, footProfile, graphStatistics, nodeCountOf, travelGraphFor } from '../network/index.ts';
import type { StreetGraph, TravelGraph } from '../network/index.ts';
import type { LeftOutReason, StreetNetworkSource } from '../reading/index.ts';
import { describeFinding } from '../texts/index.ts';
import '../texts/findings-topic.ts';

/** Everything the report tells of. */
export interface NetworkReportInput {
  readonly names: readonly string[];
  readonly graph: StreetGraph;
  readonly source: StreetNetworkSource;
  /** Lines outside the area it was cut to. */
  readonly outside: number;
  readonly findings: readonly Finding[];
}

const METERS_PER_KILOMETER = 1000;
const SHOWN_ISLANDS = 5;
/** Only which ways are open counts here, not how fast. */
const FOOT = footProfile(5, '');
const BIKE = bikeProfile(15, '');

const number = (value: number, digits = 0): string => value.toLocaleString('de-DE', { maximumFractionDigits: digits });
const kilometers = (meters: number): string => `${number(meters / METERS_PER_KILOMETER, 1)} km`;
const counted = (count: number, one: string, several: string): string => `${number(count)} ${count === 1 ? one : several}`;

const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  notBuilt: 'geplant, im Bau oder aufgegeben',
  noWay: 'kein Weg (Bahnsteig, Schiene und Ähnliches)',
  notALine: 'keine Linie',
  broken: 'unbrauchbar',
  cutAway: 'ganz außerhalb des Ausschnitts',
  duplicate: 'schon in einer anderen Datei',
};

/** What a network is made of, as people read it in a terminal, in German: lines, graph, connectedness on foot and by bicycle, findings. */
export function networkReport({ names, graph, source, outside, findings }: NetworkReportInput): string {
  const { read, leftOut } = source.counts;
  const foot = travelGraphFor(graph, FOOT, 'meters');
  const statistics = graphStatistics(graph, foot);
  const bridges = lengthOfFlag(graph, StreetFlag.bridge);
  const tunnels = lengthOfFlag(graph, StreetFlag.tunnel);
  const reasons = (Object.keys(LEFT_OUT_WORDS) as LeftOutReason[]).filter((reason) => leftOut[reason] > 0);
  return [
    `Wegenetz aus ${names.join(', ')}`,
    '',
    `  ${counted(read, 'Weg', 'Wege')} gelesen`,
    ...reasons.map((reason) => `    ${number(leftOut[reason])} ausgelassen: ${LEFT_OUT_WORDS[reason]}`),
    ...(outside > 0 ? [`    ${number(outside)} ausgelassen: weit außerhalb der Gebiete`] : []),
    `  ${counted(statistics.nodes, 'Knoten', 'Knoten')}, ${counted(statistics.edges, 'Kante', 'Kanten')}, zusammen ${kilometers(statistics.lengthMeters)}`,
    `  ${counted(bridges.edges, 'Kante', 'Kanten')} auf Brücken (${kilometers(bridges.meters)}), ${number(tunnels.edges)} in Tunneln und Durchgängen (${kilometers(tunnels.meters)})`,
    ...connectedness('Zu Fuß', graph, foot),
    ...connectedness('Mit dem Rad', graph, travelGraphFor(graph, BIKE, 'meters')),
    '',
    readableFindings(findings),
  ].join('\n');
}

function lengthOfFlag(graph: StreetGraph, flag: number): { readonly edges: number; readonly meters: number } {
  let edges = 0;
  let meters = 0;
  graph.edgeFlags.forEach((flags, edge) => {
    if ((flags & flag) === 0) return;
    edges++;
    meters += graph.edgeLengthsMeters[edge]!;
  });
  return { edges, meters };
}

/** Parts from which nobody gets into the rest; what is closed to the mode altogether is told apart. */
function connectedness(mode: string, graph: StreetGraph, travel: TravelGraph): readonly string[] {
  const { componentOf, nodeCounts } = connectedComponents(travel);
  const lengths = new Float64Array(nodeCounts.length);
  const sample = new Int32Array(nodeCounts.length).fill(-1);
  let closed = 0;
  let open = 0;
  travel.edgeFrom.forEach((from, edge) => {
    const length = graph.edgeLengthsMeters[edge]!;
    if (!(travel.forwardCosts[edge]! < Infinity || travel.backwardCosts[edge]! < Infinity)) {
      closed += length;
      return;
    }
    open += length;
    lengths[componentOf[from]!]! += length;
    sample[componentOf[from]!] = from;
  });
  const islands = Array.from(nodeCounts.keys()).filter((component) => component > 0 && lengths[component]! > 0);
  const islandNodes = islands.reduce((sum, component) => sum + nodeCounts[component]!, 0);
  const reached = nodeCountOf(graph) === 0 ? 0 : nodeCounts[0]! / (nodeCounts[0]! + islandNodes);
  const islandMeters = islands.reduce((sum, component) => sum + lengths[component]!, 0);
  const largest = islands.toSorted((a, b) => lengths[b]! - lengths[a]!).slice(0, SHOWN_ISLANDS);
  const place = (component: number): string => {
    const node = sample[component]!;
    return `${number(graph.nodeCoordinates[2 * node]!)} ${number(graph.nodeCoordinates[2 * node + 1]!)}`;
  };
  return [
    `  ${mode}: ${kilometers(open)} offen, ${kilometers(closed)} gesperrt; ${number(100 * reached, 1)} % der Knoten hängen zusammen`,
    ...(islands.length === 0
      ? []
      : [
          `    ${counted(islands.length, 'Insel', 'Inseln')} ohne Verbindung dorthin (${kilometers(islandMeters)}), die längsten:`,
          ...largest.map(
            (component) =>
              `      ${number(lengths[component]!)} m, ${counted(nodeCounts[component]!, 'Knoten', 'Knoten')}, bei ${place(component)}`,
          ),
        ]),
  ];
}

const SEVERITY_WORDS = { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' } as const;

/** Findings with their words, one below the other. */
export const readableFindings = (findings: readonly Finding[]): string =>
  findings
    .map((finding) => {
      const { title, place, message, hint } = describeFinding(finding, 'de');
      return `${SEVERITY_WORDS[finding.severity]}: ${title}${place === '' ? '' : ` (${place})`}\n  ${message}\n  ${hint}\n`;
    })
    .join('\n');
