import ArgumentParser

@main
struct Longhand: ParsableCommand {
  func run() throws { print("longhand") }
}
