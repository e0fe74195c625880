import Foundation
import TestSupport
import Testing

@testable import samdrift

/// The two folders of a kiosk, and all that leads out of them.
@Suite("Kiosk: the files") struct KioskFileTests {
  private func inFolders(_ body: (KioskFiles, URL) throws -> Void) throws {
    try TemporaryDirectory.use { path in
      let home = URL(fileURLWithPath: path)
      for name in ["ud", "ind"] {
        try FileManager.default.createDirectory(
          at: home.appendingPathComponent(name), withIntermediateDirectories: true)
      }
      try body(
        KioskFiles(
          out: "\(path)/ud", into: "\(path)/ind", transfer: .init(login: "anna", port: nil)), home)
    }
  }

  /// What is said where a name is to be written, and where it is to be read.
  private func refusals(of name: String, by files: KioskFiles) -> [Failure?] {
    let write = #expect(throws: Failure.self) { try files.toWrite(name) }
    let read = #expect(throws: Failure.self) { try files.toRead(name) }
    return [write, read]
  }

  @Test func namesLeadIntoTheFolders() throws {
    try inFolders { files, home in
      #expect(try files.toWrite("x y.pdf") == "\(files.out)/x y.pdf")
      #expect(try files.toWrite("~") == "\(files.out)/~")
      try Data().write(to: home.appendingPathComponent("ud/a.csv"))
      #expect(try files.toRead("a.csv") == "\(files.out)/a.csv")
      try Data().write(to: home.appendingPathComponent("ind/a.csv"))
      #expect(try files.toRead("a.csv") == "\(files.into)/a.csv")
      #expect(files.has("\(files.into)/a.csv"))
      #expect(!files.has("\(files.into)/b/a.csv") && !files.has("\(files.into)x"))
    }
  }

  @Test(arguments: ["/etc/passwd", "../x", "a/b", ".", "..", ".x", "~/x", "a\u{1B}[m", "ud/x"])
  func whatIsNotANameIsRefused(name: String) throws {
    try inFolders { files, _ in
      for failure in refusals(of: name, by: files) {
        #expect(failure?.code == .noPermission)
        #expect(failure?.message.contains("filoverførsel") == true)
      }
    }
  }

  @Test func linksAreRefused() throws {
    try inFolders { files, home in
      let manager = FileManager.default
      try Data("hemmeligt".utf8).write(to: home.appendingPathComponent("fremmed"))
      for folder in [files.out, files.into] {
        try manager.createSymbolicLink(
          atPath: "\(folder)/l", withDestinationPath: home.appendingPathComponent("fremmed").path)
        try manager.createSymbolicLink(atPath: "\(folder)/tom", withDestinationPath: "/intet")
        try manager.linkItem(
          atPath: home.appendingPathComponent("fremmed").path, toPath: "\(folder)/h")
      }
      for name in ["l", "h", "tom"] {
        for failure in refusals(of: name, by: files) {
          #expect(failure?.code == .noPermission)
        }
      }
    }
  }

  @Test func whatIsMissingIsSaid() throws {
    try inFolders { files, _ in
      let failure = #expect(throws: Failure.self) { try files.toRead("x.csv") }
      #expect(failure?.code == .noInput)
      #expect(failure?.message.contains("mappen ind") == true)
    }
  }
}
