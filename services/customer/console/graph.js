// Where the customers of a graph stand: those as many relations away in one column, each beside whom it
// was found through. The same answer always gives the same picture.

export const BOX = { width: 200, height: 42 };
export const ROOM = { row: 54, column: 176, edge: 6 };
const MOST = { drawn: 60, children: [14, 6, 4] }; // of everybody, and beside one customer by its depth

/** { width, height, root, boxes: [{ node, x, y }], rests: [{ count, x, y }], edges: [{ from, to, relations,
 *  tree }] }. `rests` are how many were left out beside a customer: they are in the table. */
export function layout({ customer_id: root, nodes, relations }) {
  const children = childrenOf(root, nodes);
  const drawn = chosen(root, children);
  drawn.set(root, nodes.find((node) => node.customer_id === root));
  const boxes = new Map();
  const rests = [];
  let row = 0;
  const at = (depth, line) => ({ x: depth * (BOX.width + ROOM.column) + 1, y: line * ROOM.row + ROOM.edge });
  const place = (id, depth) => {
    const all = children.get(id) ?? [];
    const beside = all.filter((node) => drawn.has(node.customer_id));
    const lines = beside.map((node) => place(node.customer_id, depth + 1));
    const line = lines.length ? (lines[0] + lines.at(-1)) / 2 : row++;
    const left = all.length - beside.length;
    if (left) rests.push({ count: left, ...at(depth + 1, lines.length ? row++ : line) });
    boxes.set(id, { node: drawn.get(id), ...at(depth, line) });
    return line;
  };
  place(root, 0);
  const all = [...boxes.values()];
  return {
    boxes: all,
    rests,
    root: boxes.get(root),
    edges: edgesOf(relations, boxes, children),
    width: Math.max(...[...all, ...rests].map((box) => box.x)) + BOX.width + ROOM.column / 4,
    height: row * ROOM.row + ROOM.edge,
  };
}

/** Beside each customer those that were found through it, in the order of their names. */
function childrenOf(root, nodes) {
  const found = new Map();
  for (const node of nodes) {
    if (node.customer_id === root) continue;
    const parent = node.path.at(-2)?.customer_id ?? root;
    found.set(parent, [...(found.get(parent) ?? []), node]);
  }
  for (const beside of found.values()) beside.sort(byName);
  return found;
}

const nameless = (node) => node.name ?? `\uffff${node.customer_id}`;
const byName = (one, other) => (nameless(one) < nameless(other) ? -1 : 1);

/** As many as fit, the nearest first, those with others beside them before the rest. */
function chosen(root, children) {
  const drawn = new Map();
  let level = [root];
  for (const most of MOST.children) {
    const next = [];
    for (const id of level) {
      const beside = [...(children.get(id) ?? [])];
      beside.sort((one, other) => hasMore(children, other) - hasMore(children, one));
      for (const node of beside.slice(0, most)) {
        if (drawn.size >= MOST.drawn) return drawn;
        drawn.set(node.customer_id, node);
        next.push(node.customer_id);
      }
    }
    level = next;
  }
  return drawn;
}

const hasMore = (children, node) => (children.has(node.customer_id) ? 1 : 0);

/** One edge for each pair, whatever relates them; `tree` where one was found through the other. */
function edgesOf(relations, boxes, children) {
  const pairs = new Map();
  for (const relation of relations) {
    const ends = [relation.from_id, relation.to_id];
    if (!ends.every((id) => boxes.has(id))) continue;
    const key = [...ends].sort().join();
    pairs.set(key, [...(pairs.get(key) ?? []), relation]);
  }
  return [...pairs.values()].map((between) => edgeOf(between, boxes, children));
}

function edgeOf(between, boxes, children) {
  const [{ from_id: from, to_id: to }] = between;
  const isParent = (one, other) =>
    (children.get(one) ?? []).some((node) => node.customer_id === other);
  const [near, far] = isParent(to, from) ? [to, from] : [from, to];
  return {
    from: boxes.get(near),
    to: boxes.get(far),
    relations: between,
    tree: isParent(near, far),
    inward: between.some((relation) => !relation.symmetric && relation.to_id === near),
    outward: between.some((relation) => !relation.symmetric && relation.to_id === far),
  };
}
