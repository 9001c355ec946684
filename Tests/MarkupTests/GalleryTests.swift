import Testing

@testable import Markup

/// Maps on one scale: the same value has the same shade in each, and there is one scale for all.
@Suite struct GalleryTests {
  private static func gallery(_ count: Int, size: Int) -> Gallery {
    Gallery(
      title: "kernels",
      maps: (0..<count).map { index in
        Heatmap(
          title: "W1[\(index),0]", rows: (0..<size).map { row in (0..<size).map { Double(index * (row - $0)) } }, isDiverging: true,
          alternative: "a kernel")
      }, isDiverging: true, alternative: "\(count) kernels")
  }

  @Test func oneScaleForAll() {
    // The largest value is in the last map alone, so the first has no strong letter.
    let lines = Document([.gallery(Self.gallery(3, size: 3))]).plainText(width: 80).split(separator: "\n").map(String.init)
    let tiles = lines[2..<lines.count - 1].map { $0.split(separator: " ").map(String.init) }
    #expect(tiles.allSatisfy { $0.count == 3 })
    #expect(!tiles.contains { $0[0].contains("#") || $0[0].contains("=") || $0[1].contains("=##") })
    #expect(tiles.contains { $0[2].contains("#") })
    #expect(lines.filter { $0.contains("about 0") }.count == 1)
  }

  @Test(arguments: [1, 3, 8, 16], [2, 3, 6, 28]) func everyScreenShowsAllOfThem(_ count: Int, _ size: Int) {
    for width in [20, 40, 80, 200] {
      for hasTints in [false, true] {
        let gallery = Self.gallery(count, size: size)
        let lines = Layout.lines(of: Document([.gallery(gallery)]), options: LayoutOptions(width: width, hasTints: hasTints))
        #expect(lines.allSatisfy { $0.cellWidth <= width })
        let captions = lines.map { line in line.plain.split(separator: " ").filter { $0.hasPrefix("W1") || $0.hasPrefix("W…") }.count }
        #expect(captions.reduce(0, +) == count, "\(width)")
        // Rows of maps are of one length, the last one aside.
        let rows = captions.filter { $0 > 0 }
        #expect(Set(rows.dropLast()).count <= 1 && (rows.last ?? 0) <= (rows.first ?? 0))
      }
    }
  }

  @Test func eightKernelsStandInOneRow() {
    for hasTints in [false, true] {
      let lines = Layout.lines(
        of: Document([.gallery(Self.gallery(8, size: 3))]), options: LayoutOptions(width: 80, hasTints: hasTints))
      #expect(lines[1].plain.split(separator: " ").count == 8)
      #expect(lines.count <= 8)
    }
  }

  @Test func inAPictureFileEqualValuesHaveEqualColours() throws {
    let map = Heatmap(title: "a", rows: [[1, 0]], isDiverging: true, alternative: "")
    let larger = Heatmap(title: "b", rows: [[4, 1]], isDiverging: true, alternative: "")
    let text = try #require(SVG.text(of: .gallery(Gallery(title: "", maps: [map, larger], isDiverging: true, alternative: "two"))))
    let fills = text.split(separator: "\n").filter { $0.contains("crispEdges") }.prefix(4).compactMap { line -> String? in
      guard let start = line.firstRange(of: "fill=\"")?.upperBound else { return nil }
      return String(line[start...].prefix { $0 != "\"" })
    }
    #expect(fills.count == 4 && fills[0] == fills[3] && fills[0] != fills[2])
  }
}
