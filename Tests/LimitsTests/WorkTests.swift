import Limits
import Testing

@Suite struct WorkTests {
  @Test func nothingStopsWhatHasNoLimits() {
    #expect(!Work.shouldStop)
    #expect(!Work.hasStopped)
    #expect(Work.hasRoom(for: .max))
  }

  @Test func aLineThatWasAskedToStopStaysStoppedUntilItEnds() {
    var asked = 0
    let limits = WorkLimits {
      asked += 1
      return asked == 3
    }
    Work.run(within: limits) {
      #expect(!Work.shouldStop)
      #expect(!Work.shouldStop)
      #expect(!Work.hasStopped)
      #expect(Work.shouldStop)
      #expect(Work.shouldStop)
      #expect(Work.hasStopped)
      Work.run(within: limits) { #expect(Work.hasStopped) }
    }
    #expect(asked == 3)
    Work.run(within: limits) { #expect(!Work.shouldStop) }
  }

  @Test(arguments: [0, 1, 5, 1 << 14, 40_000, 70_001]) func numbersAreSortedInPieces(count: Int) {
    let numbers = (0..<count).map { Double($0 * 7919 % 10_007) }
    #expect(Work.sorted(numbers) == numbers.sorted())
    #expect(Work.sorted(numbers.sorted()) == numbers.sorted())
    var asked = 0
    let limits = WorkLimits {
      asked += 1
      return asked == 2
    }
    Work.run(within: limits) { _ = Work.sorted(numbers) }
    #expect(asked <= 2)
  }

  @Test func limitsOfAnInnerLineEndWithIt() {
    let outer = WorkLimits { false }
    let inner = WorkLimits { true }
    Work.run(within: outer) {
      Work.run(within: inner) { #expect(Work.shouldStop) }
      #expect(!Work.hasStopped)
      #expect(!Work.shouldStop)
    }
  }

  @Test func piecesCoverAllUnlessAskedToStop() {
    var seen: [Range<Int>] = []
    Work.inPieces(10, of: 4) { seen.append($0) }
    #expect(seen == [0..<4, 4..<8, 8..<10])
    seen = []
    Work.inPieces(4, of: 4) { seen.append($0) }
    #expect(seen == [0..<4])
    seen = []
    var asked = 0
    let limits = WorkLimits {
      asked += 1
      return asked > 2
    }
    Work.run(within: limits) { Work.inPieces(20, of: 4) { seen.append($0) } }
    #expect(seen == [0..<4, 4..<8])
  }

  @Test func aBudgetOfItsOwnRefusesWhatIsLarger() {
    let limits = WorkLimits(memoryLimit: 1 << 30) { false }
    #expect(limits.hasRoom(for: 1 << 20))
    #expect(!limits.hasRoom(for: 1 << 31))
    #expect(!limits.hasRoom(forTemporary: 1 << 31))
    #expect(!limits.hasRoom(for: .max))
    #expect(limits.hasRoom(for: 1 << 20))
  }

  @Test func whatTheMachineCannotHaveIsRefused() {
    let limits = WorkLimits { false }
    #expect(!limits.hasRoom(for: 1 << 60))
    #expect(limits.hasRoom(for: 0))
  }

  @Test func sizesInBytesDoNotOverflow() {
    #expect(Work.bytes(3, of: 8) == 24)
    #expect(Work.bytes(1 << 62, of: 8) == .max)
  }
}
