import Language
import Testing

@testable import Runtime

/// What `matplotlib.pyplot` draws: the numbers in a figure are those the program gave.
@Suite struct PyplotTests {
  private func panels(_ code: String) throws -> [Figure.Panel] {
    let host = MinimalHost()
    let text = "import numpy as np\nimport matplotlib.pyplot as plt\n" + code + "\nplt.show()\n"
    let (output, failure) = evaluated(text, host: host)
    if let failure { throw failure }
    #expect(output.isEmpty)
    return host.figures.flatMap(\.panels)
  }

  @Test func aLineAcrossReachesAsFarAsThePicture() throws {
    let panel = try #require(try panels("plt.axhline(0.5)\nplt.axvline(2)\nplt.plot([0, 10], [-1, 3])").first)
    #expect(panel.marks[0].x == [0, 10] && panel.marks[0].y == [0.5, 0.5])
    #expect(panel.marks[1].x == [2, 2] && panel.marks[1].y == [-1, 3])
    let limited = try #require(try panels("plt.plot([0, 10], [0, 1])\nplt.axhline(1)\nplt.xlim(2, 5)").first)
    #expect(limited.marks[1].x == [2, 5])
  }

  @Test func errorBarsReachFromBelowToAbove() throws {
    let panel = try #require(try panels("plt.errorbar([1, 2], [5, 6], yerr=[0.5, 1], fmt='o')").first)
    #expect(panel.marks.map(\.form) == [.points, .line])
    #expect(panel.marks[1].y.filter(\.isFinite) == [4.5, 5.5, 5, 7])
    // A gap parts one from the next.
    #expect(panel.marks[1].x.filter(\.isNaN).count == 2)
  }

  @Test func barsByNameLieLevel() throws {
    let panel = try #require(try panels("plt.barh(['cat', 'dog'], [3, 7], color=['r', 'g'])\nplt.xlabel('count')").first)
    #expect(panel.bars.map(\.label) == ["cat", "dog"] && panel.bars.map(\.value) == [3, 7] && panel.bars[0].color != panel.bars[1].color)
    let pie = try #require(try panels("plt.pie([1, 3], labels=['a', 'b'])").first)
    #expect(pie.bars.map(\.value) == [25, 75])
  }

  @Test func twoScalesAreTwoPanels() throws {
    let both = try panels("fig, ax = plt.subplots()\nax.plot([1, 2])\nother = ax.twinx()\nother.plot([100, 300])\nother.set_ylabel('acc')")
    #expect(both.count == 2 && both[0].row == both[1].row)
    #expect(both[0].marks[0].y == [1, 2] && both[1].marks[0].y == [100, 300] && both[1].yLabel == "acc")
  }

  @Test func wordsStandAtTheirPlaces() throws {
    let panel = try #require(try panels("plt.bar(['a', 'b', 'c'], [1, 10, 100])\nplt.plot(['b', 'a'], [5, 6])").first)
    #expect(panel.marks[0].x == [0, 1, 2] && panel.marks[1].x == [1, 0])
    #expect(panel.xLabel == "0: a  1: b  2: c")
    let matrix = try #require(
      try panels("plt.imshow(np.eye(2))\nplt.xticks([0, 1], ['no', 'yes'])\nplt.text(1, 0, '7')").first)
    #expect(matrix.columnNames == ["no", "yes"] && matrix.marks[0].label == "7" && matrix.marks[0].x == [1])
  }

  @Test func aGridOfPanelsKeepsItsRows() throws {
    let code = """
      import matplotlib.gridspec as gridspec
      fig = plt.figure()
      grid = gridspec.GridSpec(2, 2)
      for place, height in [(grid[0, :], 1), (grid[1, 0], 2), (grid[1, 1], 3), (grid[-1, -1], 3)]:
          fig.add_subplot(place).plot([0, height])
      """
    let found = try panels(code)
    #expect(found.map(\.row) == [0, 1, 1])
    #expect(found.map { $0.marks[0].y[1] } == [1, 2, 3])
  }

  @Test func aMovingPictureShowsItsLastFrame() throws {
    let code = """
      from matplotlib.animation import FuncAnimation
      fig, ax = plt.subplots()
      line, = ax.plot([], [])
      def update(frame):
          line.set_data([0, frame], [0, frame ** 2])
          return line,
      animation = FuncAnimation(fig, update, frames=4)
      """
    let panel = try #require(try panels(code).first)
    #expect(panel.marks[0].x == [0, 3] && panel.marks[0].y == [0, 9])
  }

  @Test func whatPauseDrawsTakesThePlaceOfWhatItDrewBefore() throws {
    let host = MinimalHost()
    let text =
      "import matplotlib.pyplot as plt\nfor i in range(3):\n    plt.clf()\n    plt.plot([i, i + 1])\n    plt.pause(0.01)\nplt.show()\n"
    #expect(evaluated(text, host: host).failure == nil)
    #expect(host.figures.map(\.isRedrawn) == [true, true, true, false])
    #expect(host.figures.map { $0.panels[0].marks[0].y } == [[0, 1], [1, 2], [2, 3], [2, 3]])
  }
}
