import Language
import Testing

/// Which lines are commands and which are Python.
@Suite struct CommandLineTests {
  /// A line, the variables the user has, and what it means.
  struct Case: CustomTestStringConvertible, Sendable {
    let line: String
    let variables: Set<String>
    let meaning: String
    var testDescription: String { line }

    init(_ line: String, _ meaning: String, variables: Set<String> = []) {
      self.line = line
      self.meaning = meaning
      self.variables = variables
    }
  }

  static let cases: [Case] = [
    // A command's name with arguments.
    Case("data xor", "!data <xor>"),
    Case("train 2000", "!train <2000>"),
    Case("backward", "!backward"),
    Case("backward   # all layers", "!backward"),
    Case("  train 5", "!train <5>"),
    Case("net 2 -> 4 tanh -> 1 sigmoid", "!net <2> <->> <4> <tanh> <->> <1> <sigmoid>"),
    Case("net 2 → 1 sigmoid", "!net <2> <→> <1> <sigmoid>"),
    Case("net -> 3", "!net <->> <3>"),
    Case("show weights", "!show <weights>"),
    Case("why W1[0,1] sample=2", "!why <W1[0,1]> sample=<2>"),
    Case("why W1[0, 1]", "!why <W1[0, 1]>"),
    Case("optimizer sgd nesterov lr=0.1 momentum=.9", "!optimizer <sgd> <nesterov> lr=<0.1> momentum=<.9>"),
    Case("train 10 until=\"loss < 0.05\"", "!train <10> until=\"loss < 0.05\""),
    Case("train 10 until='a # b; c'", "!train <10> until=\"a # b; c\""),
    Case("plot boundary to=FILE.svg", "!plot <boundary> to=<FILE.svg>"),
    Case("stop when loss < 0.1", "!stop <when> <loss> <<> <0.1>"),
    Case("stop when loss<=0.1", "!stop <when> <loss<=0.1>"),
    Case("stop when loss==0.1", "!stop <when> <loss==0.1>"),
    Case("watch abs(W1 ).max()", "!watch <abs(W1 ).max()>"),
    Case("watch d[\"a b\"]", "!watch <d[\"a b\"]>"),
    Case("plot W1 * 2", "!plot <W1> <*> <2>"),
    Case("plot surface W1[0,0] W1[0,1]", "!plot <surface> <W1[0,0]> <W1[0,1]>"),
    Case("clip norm=", "!clip norm=<>"),
    Case("train 5 lr = 0.5 every= 2", "!train <5> lr=<0.5> every=<2>"),
    Case("train 5 batch= every=2", "!train <5> batch=<> every=<2>"),
    // Right behind the name: Python.
    Case("train(100)", "(call train 100)"),
    Case("forward(X, w, b)", "(call forward X w b)"),
    Case("forward[0]", "(at forward 0)"),
    Case("loss.backward()", "(call (. loss backward))"),
    Case("train: int = 3", "(: train int 3)"),
    Case("data=3", "(= data 3)"),
    Case("step+=1", "(+= step 1)"),
    Case("data-1", "(- data 1)"),
    Case("save/a", "(/ save a)"),
    Case("data,x = 1, 2", "(= (tuple data x) (tuple 1 2))"),
    // Set off by a blank.
    Case("forward [0, 1]", "!forward <[0, 1]>"),
    Case("forward (X)", "!forward <(X)>"),
    Case("data = 3", "(= data 3)"),
    Case("data == 3", "(data == 3)"),
    Case("step += 1", "(+= step 1)"),
    Case("step +=1", "(+= step 1)"),
    Case("step **= 2", "(**= step 2)"),
    Case("loss, acc = f()", "(= (tuple loss acc) (call f))"),
    Case("loss - 1", "(- loss 1)"),
    Case("loss < 0.5", "(loss < 0.5)"),
    Case("loss <= 0.5", "(loss <= 0.5)"),
    Case("step // 2", "(// step 2)"),
    Case("step << 2", "(<< step 2)"),
    Case("loss @ W", "(@ loss W)"),
    Case("loss != 2", "(loss != 2)"),
    // Glued to what follows.
    Case("predict -1", "!predict <-1>"),
    Case("predict -1", "(- predict 1)", variables: ["predict"]),
    Case("save ./a", "!save <./a>"),
    Case("save ../a", "!save <../a>"),
    Case("load ~/a", "!load <~/a>"),
    Case("load /tmp/a", "!load </tmp/a>"),
    Case("load /tmp", "(/ load tmp)", variables: ["load"]),
    Case("watch -W1", "!watch <-W1>"),
    Case("forward [0, 1]", "!forward <[0, 1]>", variables: ["forward"]),
    // Variables decide.
    Case("data", "!data"),
    Case("data", "data", variables: ["data"]),
    Case("data # mine", "data", variables: ["data"]),
    Case("data and", "!data <and>"),
    Case("data or", "!data <or>"),
    Case("data and x", "(and data x)", variables: ["data"]),
    Case("data if x else y", "(if x data y)", variables: ["data"]),
    Case("data not in x", "(data not in x)", variables: ["data"]),
    Case("data is None", "(data is None)", variables: ["data"]),
    Case("data xor", "!data <xor>", variables: ["data"]),
    Case("data android", "!data <android>", variables: ["data"]),
    // The leading colon, and help.
    Case(":data", "!data", variables: ["data"]),
    Case(": data xor", "!data <xor>"),
    Case(":train -1", "!train <-1>", variables: ["train"]),
    Case("?", "!help"),
    Case("?train", "!help <train>"),
    Case("? train", "!help <train>"),
    Case("train?", "!help <train>"),
    Case("np.exp?", "!help <np.exp>"),
    Case("train ?", "!help <train>"),
    // Several on a line.
    Case(
      "data or; net 2 -> 1 sigmoid; x = 3; train 2000",
      "!data <or> !net <2> <->> <1> <sigmoid> (= x 3) !train <2000>"),
    Case("train 1;", "!train <1>"),
    Case("x = 1; x", "(= x 1) x"),
    Case("train 1 ; print(2) # end; no", "!train <1> (call print 2)"),
    Case("save \"a;b\"; reset", "!save \"a;b\" !reset"),
    Case("save 'it\\'s' ; reset", "!save \"it's\" !reset"),
    // Over several lines.
    Case("forward [[0, 1],\n  [1, 0]]\nreset", "!forward <[[0, 1],\n  [1, 0]]> !reset"),
    Case("net 2 -> \\\n 1\r\nreset\r\n", "!net <2> <->> <1> !reset"),
    // Not a command's name at all.
    Case("banana = 2", "(= banana 2)"),
    Case("x", "x"),
  ]

  @Test(arguments: cases) func means(_ example: Case) {
    #expect(parsed(example.line, variables: example.variables) == example.meaning)
  }

  @Test func variablesCountWhenTheLineIsReached() throws {
    var variables: Set<String> = []
    var context = ParseContext(commands: commandNames)
    context.isVariable = { variables.contains($0) }
    var parser = Parser(Source(text: "data = 3; data\ndata"), context: context)
    _ = try parser.nextStatement()
    variables.insert("data")
    #expect(try parser.nextStatement().map(SyntaxText.text) == "data")
    variables.remove("data")
    #expect(try parser.nextStatement().map(SyntaxText.text) == "!data")
    #expect(try parser.nextStatement() == nil)
  }
}
