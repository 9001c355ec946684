import Limits

/// Which node is next: in depth first, or where most is gained.
extension TreeGrower {
  mutating func growDepthFirst() {
    var stack = [
      Open(start: 0, end: samples.count, depth: 0, impurity: .nan, constants: 0, parent: -1, isLeft: false)
    ]
    while var open = stack.popLast() {
      if Work.shouldStop { return }
      ask(&open)
      guard let split = open.split else { continue }
      // The left one is taken up first.
      stack.append(child(of: open, split, isLeft: false))
      stack.append(child(of: open, split, isLeft: true))
    }
  }

  mutating func growBestFirst(_ most: Int) {
    var left = most - 1
    var root = Open(start: 0, end: samples.count, depth: 0, impurity: .nan, constants: 0, parent: -1, isLeft: false)
    ask(&root)
    var heap: [Open] = []
    Self.push(root, &heap)
    while let open = Self.pop(&heap) {
      if Work.shouldStop { return }
      guard let split = open.split, left > 0 else {
        (nodes[open.node].feature, nodes[open.node].threshold) = (-2, -2)
        continue
      }
      left -= 1
      var (first, second) = (child(of: open, split, isLeft: true), child(of: open, split, isLeft: false))
      (first.constants, second.constants) = (0, 0)
      ask(&first)
      ask(&second)
      Self.push(first, &heap)
      Self.push(second, &heap)
    }
  }

  func child(of open: Open, _ split: Split, isLeft: Bool) -> Open {
    Open(
      start: isLeft ? open.start : split.position, end: isLeft ? split.position : open.end, depth: open.depth + 1,
      impurity: isLeft ? split.impurityLeft : split.impurityRight, constants: open.constants, parent: open.node, isLeft: isLeft)
  }

  static func gain(_ open: Open) -> Double { open.split?.improvement ?? 0 }

  /// As C++'s `push_heap`.
  static func push(_ open: Open, _ heap: inout [Open]) {
    var hole = heap.count
    heap.append(open)
    while hole > 0, gain(heap[(hole - 1) / 2]) < gain(open) {
      heap[hole] = heap[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    heap[hole] = open
  }

  /// As C++'s `pop_heap`: the hole goes down to the bottom, then the last one rises from there.
  static func pop(_ heap: inout [Open]) -> Open? {
    guard let last = heap.popLast() else { return nil }
    guard let top = heap.first else { return last }
    var hole = 0
    while 2 * hole + 2 < heap.count {
      let child = gain(heap[2 * hole + 2]) < gain(heap[2 * hole + 1]) ? 2 * hole + 1 : 2 * hole + 2
      heap[hole] = heap[child]
      hole = child
    }
    if 2 * hole + 2 == heap.count {
      heap[hole] = heap[heap.count - 1]
      hole = heap.count - 1
    }
    while hole > 0, gain(heap[(hole - 1) / 2]) < gain(last) {
      heap[hole] = heap[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    heap[hole] = last
    return top
  }
}
