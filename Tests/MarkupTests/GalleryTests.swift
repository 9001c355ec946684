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

  /// What a low screen has no room for is left out, and a line says how much that is.
  @Test(arguments: [3, 16, 40], [3, 8, 28]) func aLowScreenShowsTheFirst(_ count: Int, _ size: Int) {
    for rows in 8...40 {
      for (width, hasTints) in [(80, false), (80, true), (60, true)] {
        let gallery = Self.gallery(count, size: size)
        let lines = Layout.lines(of: Document([.gallery(gallery)]), options: LayoutOptions(width: width, hasTints: hasTints, rows: rows))
        #expect(lines.count <= rows, "\(count) of \(size), \(rows) rows: \(lines.count) lines")
        let captions = lines.flatMap { $0.plain.split(separator: " ").filter { $0.hasPrefix("W1") } }.count
        #expect(captions > 0)
        let note = lines.first { $0.plain.contains("a higher screen shows them all") }?.plain
        #expect(captions == count ? note == nil : note == "the first \(captions) of \(count) maps: a higher screen shows them all")
      }
    }
  }

  /// Galleries of several layers, and maps beside each other, are cut in the same way.
  @Test(arguments: [2, 3, 6]) func aLowScreenShowsTheFirstGalleries(_ count: Int) {
    let blocks = (0..<count).flatMap { _ in [Block.gallery(Self.gallery(16, size: 3)), .blank] }
    let map = Heatmap(title: "W9 4×4", rows: (0..<4).map { row in (0..<4).map { Double(row - $0) } }, isDiverging: true, alternative: "")
    let columns = (0..<12).map { _ in [Block.heatmap(map)] }
    for rows in 8...40 {
      for hasTints in [false, true] {
        for picture in [Array(blocks.dropLast()), blocks + [.beside(columns, gap: 3)], [.beside(columns, gap: 3)]] {
          let text = Layout.lines(of: Document(picture), options: LayoutOptions(width: 80, hasTints: hasTints, rows: rows)).map(\.plain)
          #expect(text.count <= rows, "\(rows) rows: \(text.count) lines")
          let titles = text.count { $0 == "kernels" } + text.joined(separator: " ").components(of: "W9")
          let total = picture.reduce(0) { sum, block in
            if case .gallery = block { return sum + 1 }
            if case .beside = block { return sum + 12 }
            return sum
          }
          #expect(titles == total || text.contains("the first \(titles) of \(total) pictures: a higher screen shows them all"), "\(text)")
        }
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

extension String {
  /// How often a word stands in it.
  fileprivate func components(of word: String) -> Int { ranges(of: word).count }
}
