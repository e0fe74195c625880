import Foundation
import TestSupport
import Testing

/// A recording can be made anew without being read, so it doesn't stand alone.
@Suite("Laws: stories") struct StoryLaws {
  @Test func aRecordedStoryAlsoSaysWhatItIsAbout() throws {
    let folder = Documentation.root.appendingPathComponent("Tests/ScreenTests").path
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix("Stories.swift") }
    try #require(files.count > 10)
    for file in files {
      let text = try Documentation.text(of: "Tests/ScreenTests/\(file)")
      for test in text.components(separatedBy: "\n  @Test").dropFirst() {
        guard test.contains(".expectRecorded(") else { continue }
        #expect(test.contains("#expect("), "\(file): \(test.prefix(120))")
      }
    }
  }
}
