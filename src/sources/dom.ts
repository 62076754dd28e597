// The little of a DOM that reading an article page needs, so that no other file depends on which library builds it.

export type DomNode = {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  readonly parentNode: DomElement | null;
  readonly childNodes: Iterable<DomNode>;
  readonly textContent: string;
};

export type DomElement = DomNode & {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly getAttribute: (name: string) => string | null;
  /** In document order; "*" for all. */
  readonly getElementsByTagName: (name: string) => Iterable<DomElement>;
  readonly remove: () => void;
};

export type DomDocument = DomElement & {
  readonly documentElement: DomElement | null;
};

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

export function isText(node: DomNode): boolean {
  return node.nodeType === 3;
}

/** All elements below this one, in document order. */
export function elementsOf(root: DomElement): readonly DomElement[] {
  const found: DomElement[] = [];
  const walk = (element: DomElement): void => {
    for (const child of element.childNodes) {
      if (!isElement(child)) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}
