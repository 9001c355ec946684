import Testing

@testable import Runtime

/// Many values are freed in pieces: all of them, and only those that nobody else holds.
@Suite struct RemainsTests {
  private final class Watch {
    weak var list: ListObject?
    init(_ list: ListObject) { self.list = list }
  }

  private func values(_ count: Int) -> (values: [Value], watches: [Watch]) {
    let lists = (0..<count).map { ListObject([.int($0)]) }
    return (lists.map { .list($0) }, lists.map { Watch($0) })
  }

  @Test(arguments: [Remains.least, Remains.least + 1, 20_000]) func aListFreesAll(_ count: Int) {
    var (elements, watches) = values(count)
    var list: ListObject? = ListObject(elements)
    elements = []
    #expect(watches.allSatisfy { $0.list != nil })
    withExtendedLifetime(list) {}
    list = nil
    #expect(watches.allSatisfy { $0.list == nil })
  }

  @Test func whatAnotherHoldsStays() {
    let (elements, watches) = values(20_000)
    var list: ListObject? = ListObject(elements)
    withExtendedLifetime(list) {}
    list = nil
    #expect(watches.allSatisfy { $0.list != nil } && elements.count == 20_000)
    withExtendedLifetime(elements) {}
  }

  @Test func aDictionaryFreesAll() throws {
    var (elements, watches) = values(20_000)
    let dict = DictObject()
    for (index, element) in elements.enumerated() { try dict.set(element, for: .int(index)) }
    elements = []
    let copy = try dict.copy()
    dict.removeAll()
    #expect(dict.count == 0 && copy.count == 20_000)
    #expect(watches.allSatisfy { $0.list != nil })
    copy.removeAll()
    #expect(watches.allSatisfy { $0.list == nil })
    try dict.set(.int(1), for: .int(2))
    #expect(try dict.value(for: .int(2))?.reprText == "1")
  }
}
