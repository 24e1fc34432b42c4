import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type Module } from '@swc/core';
import { PROJECT } from '../harness/program.ts';

/** One import or re-export of a source file. */
export interface ImportEdge {
  /** As written: `../model/index.ts`, `ol/Map.js`. */
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** `import()`: loaded when needed. */
  readonly lazy: boolean;
}

export interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly imports: readonly ImportEdge[];
  /** Names used at run time: free-standing (`fetch`), as a member (`.innerHTML`), and both (`Math.random`). */
  readonly names: ReadonlySet<string>;
  /** String and template texts with the line they begin in, without import specifiers and keys. */
  readonly strings: readonly string[];
  /** The texts between the holes of every template that has holes. */
  readonly templates: readonly (readonly string[])[];
  readonly hasDefaultExport: boolean;
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Every TypeScript source below `src`, parsed. */
export function readSources(): SourceFile[] {
  return readdirSync(join(PROJECT, 'src'), { recursive: true })
    .map((name) => `src/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(PROJECT, path), 'utf8')));
}

/** Parses one file; `path` decides its room. */
export function parseSource(path: string, text: string): SourceFile {
  const module: Module = parseSync(text, { syntax: 'typescript', decorators: true, target: 'es2022' });
  const imports: ImportEdge[] = [];
  const names = new Set<string>();
  const strings: string[] = [];
  const templates: string[][] = [];
  let hasDefaultExport = false;

  const visit = (node: Node): void => {
    switch (node.type) {
      case 'ImportDeclaration':
        imports.push({ specifier: textOf(node['source']), typeOnly: isTypeOnly(node), lazy: false });
        return;
      case 'ExportAllDeclaration':
        imports.push({ specifier: textOf(node['source']), typeOnly: node['typeOnly'] === true, lazy: false });
        return;
      case 'ExportNamedDeclaration':
        if (isNode(node['source'])) imports.push({ specifier: textOf(node['source']), typeOnly: isTypeOnly(node), lazy: false });
        return;
      case 'ExportDefaultDeclaration':
      case 'ExportDefaultExpression':
        hasDefaultExport = true;
        break;
      case 'CallExpression':
        if (isNode(node['callee']) && node['callee'].type === 'Import') {
          const [first] = node['arguments'] as readonly { expression: Node }[];
          imports.push({ specifier: textOf(first?.expression), typeOnly: false, lazy: true });
          return;
        }
        break;
      case 'MemberExpression': {
        const object = node['object'] as Node;
        const property = node['property'] as Node;
        if (object.type === 'Identifier') names.add(String(object['value']));
        else visit(object);
        if (property.type === 'Identifier') {
          names.add(`.${String(property['value'])}`);
          if (object.type === 'Identifier') names.add(`${String(object['value'])}.${String(property['value'])}`);
        } else visit(property);
        return;
      }
      case 'Identifier':
        names.add(String(node['value']));
        return;
      case 'StringLiteral':
        strings.push(String(node['value']));
        return;
      case 'TemplateLiteral': {
        const texts = (node['quasis'] as readonly Node[]).map(templateText);
        if (texts.length > 1) templates.push(texts);
        break;
      }
      case 'TemplateElement':
        strings.push(templateText(node));
        return;
      case 'TsTypeReference':
      case 'TsTypeQuery':
      case 'TsInterfaceDeclaration':
      case 'TsTypeAliasDeclaration':
      case 'TsTypeAnnotation':
      case 'TsModuleDeclaration':
      case 'TsLiteralType':
        // Types name what does not exist at run time.
        return;
      default:
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'span' || key === 'ctxt') continue;
      // `{ window: 1 }` and `class { fetch() {} }` name members of their own.
      if (key === 'key' && isNode(value) && value.type === 'Identifier') continue;
      for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isNode(child)) visit(child);
        else if (typeof child === 'object' && child !== null) visitLoose(child as Record<string, unknown>);
      }
    }
  };
  // Arguments and declarators are wrapped without a type of their own.
  const visitLoose = (holder: Record<string, unknown>): void => {
    for (const value of Object.values(holder)) if (isNode(value)) visit(value);
  };
  module.body.forEach((item) => visit(item as unknown as Node));
  return { path, room: path.split('/')[1] ?? '', text, imports, names, strings, templates, hasDefaultExport };
}

const templateText = (element: Node): string => String(element['cooked'] ?? element['raw']);

const textOf = (node: unknown): string => (isNode(node) && node.type === 'StringLiteral' ? String(node['value']) : '');

function isTypeOnly(node: Node): boolean {
  if (node['typeOnly'] === true) return true;
  const specifiers = node['specifiers'] as readonly { isTypeOnly?: boolean }[];
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.isTypeOnly === true);
}
