// A build of all targets for release has no Testing, and makes this target too.
#if canImport(Testing)
import Foundation
import Testing

/// Expects `text` to be what is recorded as `name` in the folder `Recorded` of the test's target.
///
/// `RECORD=1 swift test` writes what the program says now instead of comparing.
public func expectRecorded(
  _ text: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let tests = Documentation.root.appendingPathComponent("Tests")
  let target = file.dropFirst(tests.path.count + 1).prefix { $0 != "/" }
  let url = tests.appendingPathComponent("\(target)/Recorded/\(name).txt")
  expect(text, in: url, name, sourceLocation)
}

/// Expects `text` to be what stands in one of the documents, by its path from the root.
///
/// `RECORD=1 swift test` writes what the program says now instead of comparing.
public func expectDocument(
  _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expect(text, in: Documentation.root.appendingPathComponent(path), path, sourceLocation)
}

private func expect(
  _ text: String, in url: URL, _ name: String, _ sourceLocation: SourceLocation
) {
  let text = text.hasSuffix("\n") ? text : text + "\n"
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    record(text, in: url, sourceLocation)
    return
  }
  guard let recorded = try? String(contentsOf: url, encoding: .utf8) else {
    Issue.record(
      "Nothing is recorded in \(url.path). \(howToRecord)", sourceLocation: sourceLocation)
    return
  }
  if let difference = firstDifference(between: recorded, and: text) {
    Issue.record(
      "\(name) differs from what is recorded.\n\(difference)\n\(howToRecord)\n\nNow:\n\(text)",
      sourceLocation: sourceLocation)
  }
}

let howToRecord = "If it is as it should be, run: RECORD=1 swift test"

private func record(_ text: String, in url: URL, _ location: SourceLocation) {
  do {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  } catch {
    Issue.record("\(url.path) can't be written: \(error)", sourceLocation: location)
  }
}

/// The first line that differs, in both editions; nil when all are the same.
func firstDifference(between recorded: String, and now: String) -> String? {
  if recorded == now { return nil }
  let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
  let new = now.split(separator: "\n", omittingEmptySubsequences: false)
  let line =
    zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
  func text(_ lines: [Substring]) -> String { line < lines.count ? "|\(lines[line])|" : "(none)" }
  return "Line \(line + 1):\n  recorded: \(text(old))\n  now:      \(text(new))"
}
#endif
