import Limits

/// CPython's way of sorting, comparison by comparison: runs that are there, short ones filled up by insertion, merged by galloping.
///
/// Any stable way gives the same where `<` is an order. Where it is none, as with nan, what comes out depends on which elements are
/// compared, so these are the same ones.
struct Timsort<Element: BitwiseCopyable, Failure: Error> {
  typealias Order = (Element, Element) throws(Failure) -> Bool

  private let elements: UnsafeMutableBufferPointer<Element>
  private let isLess: Order
  private var runs: [Run] = []
  private var leastGallop = Timsort.gallopAgain
  private var room: [Element] = []

  private struct Run {
    var start: Int
    var count: Int
    var power = 0
  }

  private static var gallopAgain: Int { 7 }

  /// The elements in order; broken off, in any order, when the line is to stop.
  static func sorted(_ elements: [Element], _ isLess: Order) throws(Failure) -> [Element] {
    guard elements.count > 1 else { return elements }
    let buffer = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    defer { buffer.deallocate() }
    _ = buffer.initialize(from: elements)
    try withoutActuallyEscaping(isLess) { (isLess) throws(Failure) in
      var sort = Timsort(elements: buffer, isLess: isLess)
      try sort.sort()
    }
    return Array(buffer)
  }

  private init(elements: UnsafeMutableBufferPointer<Element>, isLess: @escaping Order) {
    self.elements = elements
    self.isLess = isLess
  }

  private mutating func sort() throws(Failure) {
    let least = Timsort.leastRun(elements.count)
    var start = 0
    while start < elements.count {
      if Work.shouldStop { return }
      var count = try countRun(start)
      let forced = min(elements.count - start, least)
      if count < forced {
        try insert(start, start + count, start + forced)
        count = forced
      }
      try makeWay(for: count)
      runs.append(Run(start: start, count: count))
      start += count
    }
    while runs.count > 1 {
      var place = runs.count - 2
      if place > 0, runs[place - 1].count < runs[place + 1].count { place -= 1 }
      try merge(place)
    }
  }

  private static func leastRun(_ count: Int) -> Int {
    var (count, rest) = (count, 0)
    while count >= 64 {
      rest |= count & 1
      count >>= 1
    }
    return count + rest
  }

  /// The length of the run that begins at a place; one that goes down is turned round.
  private func countRun(_ start: Int) throws(Failure) -> Int {
    var end = start + 1
    guard end < elements.count else { return 1 }
    let goesDown = try isLess(elements[end], elements[end - 1])
    end += 1
    while end < elements.count, try isLess(elements[end], elements[end - 1]) == goesDown { end += 1 }
    if goesDown { elements[start..<end].reverse() }
    return end - start
  }

  /// Puts the elements from `next` on into the ordered ones before, each at its place.
  private func insert(_ start: Int, _ next: Int, _ end: Int) throws(Failure) {
    for place in max(next, start + 1)..<max(end, start + 1) {
      let pivot = elements[place]
      var (low, high) = (start, place)
      while low < high {
        let middle = low + (high - low) >> 1
        if try isLess(pivot, elements[middle]) { high = middle } else { low = middle + 1 }
      }
      var gap = place
      while gap > low {
        elements[gap] = elements[gap - 1]
        gap -= 1
      }
      elements[low] = pivot
    }
  }

  /// Merges runs that have to be before another one is taken up: Munro and Wild's powersort.
  private mutating func makeWay(for count: Int) throws(Failure) {
    guard let last = runs.last else { return }
    var power = 0
    var a = 2 * last.start + last.count
    var b = a + last.count + count
    while true {
      power += 1
      if a >= elements.count {
        a -= elements.count
        b -= elements.count
      } else if b >= elements.count {
        break
      }
      a <<= 1
      b <<= 1
    }
    while runs.count > 1, runs[runs.count - 2].power > power { try merge(runs.count - 2) }
    runs[runs.count - 1].power = power
  }

  // MARK: - Merging

  private mutating func merge(_ place: Int) throws(Failure) {
    if Work.shouldStop {
      runs.removeLast()
      return
    }
    var (a, b) = (runs[place], runs[place + 1])
    runs[place].count = a.count + b.count
    runs.remove(at: place + 1)
    let skipped = try gallopRight(elements[b.start], elements.baseAddress! + a.start, a.count, 0)
    a.start += skipped
    a.count -= skipped
    guard a.count > 0 else { return }
    b.count = try gallopLeft(elements[a.start + a.count - 1], elements.baseAddress! + b.start, b.count, b.count - 1)
    guard b.count > 0 else { return }
    if a.count <= b.count { try mergeLow(a, b) } else { try mergeHigh(a, b) }
  }

  /// How many of the ordered elements stand before a key, which goes before those equal to it; the search begins at `hint`.
  private func gallopLeft(_ key: Element, _ a: UnsafePointer<Element>, _ count: Int, _ hint: Int) throws(Failure) -> Int {
    var (last, offset) = (0, 1)
    if try isLess(a[hint], key) {
      let most = count - hint
      while offset < most, try isLess(a[hint + offset], key) { (last, offset) = (offset, offset << 1 + 1) }
      (last, offset) = (last + hint, min(offset, most) + hint)
    } else {
      let most = hint + 1
      while offset < most, try !isLess(a[hint - offset], key) { (last, offset) = (offset, offset << 1 + 1) }
      (last, offset) = (hint - min(offset, most), hint - last)
    }
    last += 1
    while last < offset {
      let middle = last + (offset - last) >> 1
      if try isLess(a[middle], key) { last = middle + 1 } else { offset = middle }
    }
    return offset
  }

  /// The same for a key that goes behind those equal to it.
  private func gallopRight(_ key: Element, _ a: UnsafePointer<Element>, _ count: Int, _ hint: Int) throws(Failure) -> Int {
    var (last, offset) = (0, 1)
    if try isLess(key, a[hint]) {
      let most = hint + 1
      while offset < most, try isLess(key, a[hint - offset]) { (last, offset) = (offset, offset << 1 + 1) }
      (last, offset) = (hint - min(offset, most), hint - last)
    } else {
      let most = count - hint
      while offset < most, try !isLess(key, a[hint + offset]) { (last, offset) = (offset, offset << 1 + 1) }
      (last, offset) = (last + hint, min(offset, most) + hint)
    }
    last += 1
    while last < offset {
      let middle = last + (offset - last) >> 1
      if try isLess(key, a[middle]) { offset = middle } else { last = middle + 1 }
    }
    return offset
  }

  /// Merges two runs side by side from the left; the first, which is no longer than the second, is copied away.
  private mutating func mergeLow(_ first: Run, _ second: Run) throws(Failure) {
    room = Array(elements[first.start..<first.start + first.count])
    let all = elements.baseAddress!
    let (isLess, copy) = (isLess, room)
    var (a, na, b, nb, to) = (0, first.count, second.start, second.count, first.start)
    var gallop = leastGallop
    defer { leastGallop = max(gallop, 1) }

    func takeFromB() {
      all[to] = all[b]
      (to, b, nb) = (to + 1, b + 1, nb - 1)
    }
    func takeFromA() {
      all[to] = copy[a]
      (to, a, na) = (to + 1, a + 1, na - 1)
    }
    // What is left of the first run goes to the end; its last element behind all of the second one.
    func finish() {
      if nb > 0, na == 1 {
        while nb > 0 { takeFromB() }
      }
      while na > 0 { takeFromA() }
    }
    takeFromB()
    if nb == 0 || na == 1 { return finish() }
    do throws(Failure) {
      while true {
        var (countA, countB) = (0, 0)
        while true {
          if try isLess(all[b], copy[a]) {
            takeFromB()
            (countB, countA) = (countB + 1, 0)
            if nb == 0 { return finish() }
            if countB >= gallop { break }
          } else {
            takeFromA()
            (countA, countB) = (countA + 1, 0)
            if na == 1 { return finish() }
            if countA >= gallop { break }
          }
        }
        gallop += 1
        repeat {
          if gallop > 1 { gallop -= 1 }
          let key = all[b]
          countA = try copy.withUnsafeBufferPointer { (copy) throws(Failure) in try gallopRight(key, copy.baseAddress! + a, na, 0) }
          for _ in 0..<countA { takeFromA() }
          if na <= 1 { return finish() }
          takeFromB()
          if nb == 0 { return finish() }
          countB = try gallopLeft(copy[a], all + b, nb, 0)
          for _ in 0..<countB { takeFromB() }
          if nb == 0 { return finish() }
          takeFromA()
          if na == 1 { return finish() }
        } while countA >= Timsort.gallopAgain || countB >= Timsort.gallopAgain
        gallop += 1
      }
    } catch {
      while na > 0 { takeFromA() }
      throw error
    }
  }

  /// The same from the right; the second run is the shorter one.
  private mutating func mergeHigh(_ first: Run, _ second: Run) throws(Failure) {
    room = Array(elements[second.start..<second.start + second.count])
    let all = elements.baseAddress!
    let (isLess, copy) = (isLess, room)
    // Counts; the last elements stand at `first.start + na - 1` and `nb - 1`.
    var (na, nb, to) = (first.count, second.count, second.start + second.count - 1)
    var gallop = leastGallop
    defer { leastGallop = max(gallop, 1) }

    func takeFromA() {
      all[to] = all[first.start + na - 1]
      (to, na) = (to - 1, na - 1)
    }
    func takeFromB() {
      all[to] = copy[nb - 1]
      (to, nb) = (to - 1, nb - 1)
    }
    func finish() {
      if na > 0, nb == 1 {
        while na > 0 { takeFromA() }
      }
      while nb > 0 { takeFromB() }
    }
    takeFromA()
    if na == 0 || nb == 1 { return finish() }
    do throws(Failure) {
      while true {
        var (countA, countB) = (0, 0)
        while true {
          if try isLess(copy[nb - 1], all[first.start + na - 1]) {
            takeFromA()
            (countA, countB) = (countA + 1, 0)
            if na == 0 { return finish() }
            if countA >= gallop { break }
          } else {
            takeFromB()
            (countB, countA) = (countB + 1, 0)
            if nb == 1 { return finish() }
            if countB >= gallop { break }
          }
        }
        gallop += 1
        repeat {
          if gallop > 1 { gallop -= 1 }
          countA = na - (try gallopRight(copy[nb - 1], all + first.start, na, na - 1))
          for _ in 0..<countA { takeFromA() }
          if na == 0 { return finish() }
          takeFromB()
          if nb == 1 { return finish() }
          let key = all[first.start + na - 1]
          let count = nb
          countB =
            count
            - (try copy.withUnsafeBufferPointer { (copy) throws(Failure) in try gallopLeft(key, copy.baseAddress!, count, count - 1) })
          for _ in 0..<countB { takeFromB() }
          if nb <= 1 { return finish() }
          takeFromA()
          if na == 0 { return finish() }
        } while countA >= Timsort.gallopAgain || countB >= Timsort.gallopAgain
        gallop += 1
      }
    } catch {
      while nb > 0 { takeFromB() }
      throw error
    }
  }
}
