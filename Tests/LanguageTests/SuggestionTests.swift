import Language
import Testing

/// What a mistyped word was meant to be.
@Suite struct SuggestionTests {
  static let cases: [(String, String?)] = [
    ("trian", "train"), ("tran", "train"), ("traain", "train"), ("Train", "train"), ("TRAIN", "train"), ("foward", "forward"),
    ("fowrad", "forward"),
    ("evalute", "evaluate"), ("nte", "net"), ("nt", nil), ("dta", "data"), ("banana", nil), ("x", nil), ("", nil),
    ("backwords", "backward"),
    ("lossy", "loss"), ("los", "loss"), ("tra", "train"), ("back", "backward"), ("eval", "evaluate"), ("lses", nil), ("qiut", "quit"),
    ("zzz", nil),
  ]

  @Test(arguments: cases) func nearest(_ word: String, _ meant: String?) {
    let found = Suggestion.nearest(to: word, in: commandNames.filter { $0 != word })
    #expect(found == meant)
  }

  @Test func shortWordsAreStrict() {
    #expect(Suggestion.nearest(to: "W", in: ["X", "y"]) == nil)
    #expect(Suggestion.nearest(to: "w1", in: ["W1", "b1"]) == "W1")
    #expect(Suggestion.nearest(to: "1W", in: ["W1"]) == "W1")
    #expect(Suggestion.nearest(to: "W1", in: ["W2"]) == nil)
    #expect(Suggestion.nearest(to: "ab", in: ["abcdefgh"]) == nil)
  }

  @Test func aWordThatBeginsOneMeansIt() {
    #expect(Suggestion.nearest(to: "tra", in: ["data", "train"]) == "train")
    #expect(Suggestion.nearest(to: "EVAL", in: ["train", "evaluate"]) == "evaluate")
    #expect(Suggestion.nearest(to: "dat", in: ["database", "dataset"]) == "dataset")
    #expect(Suggestion.nearest(to: "sigm", in: ["sign", "sigmoid"]) == "sigmoid")
    #expect(Suggestion.nearest(to: "tran", in: ["transcript", "train"]) == "train")
    #expect(Suggestion.nearest(to: "Net", in: ["network", "net"]) == "net")
    #expect(Suggestion.nearest(to: "fro", in: ["for", "from"]) == "for")
    #expect(Suggestion.nearest(to: "tr", in: ["train"]) == nil)
  }

  @Test func theFirstOfEquallyNearOnesWins() {
    #expect(Suggestion.nearest(to: "hnt", in: ["int", "hint"]) == "hint")
    #expect(Suggestion.nearest(to: "bat", in: ["cat", "hat"]) == "cat")
    #expect(Suggestion.nearest(to: "bat", in: ["rats", "hat"]) == "hat")
  }

  @Test func aHintNamesWhatThereIs() {
    #expect(Suggestion.hint(for: "tahn", among: ["tanh", "relu"]) == "did you mean `tanh`? There are tanh, relu")
    #expect(Suggestion.hint(for: "zzz", among: ["tanh", "relu"]) == "there are tanh, relu")
    #expect(Suggestion.hint(for: "zzz", among: ["a", "b"], listing: "a, b and more") == "there are a, b and more")
  }

  @Test func longWordsTakeNoTime() {
    let long = String(repeating: "a", count: 100_000)
    let isAnyNear = Suggestion.nearest(to: long, in: [long + "b", "train"]) != nil
    #expect(!isAnyNear)
  }
}
