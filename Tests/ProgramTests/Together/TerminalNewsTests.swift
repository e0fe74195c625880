import Core
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Terminal
@testable import samdrift

/// Others' changes on a screen that would not look for them by itself for an hour.
@Suite("Terminal: news") struct TerminalNewsTests {
  @Test @MainActor func aChangeIsOnTheScreenWithoutALook() throws {
    try withTemporaryDirectory { directory throws in
      let address = DatabaseAddress(directory + "/samdrift.db")
      let others = try CommonOptions.journal(address, creating: true)
      let today = Environment().today
      _ = try others.append(DemoProject.transactions(today: today), to: "p1", expecting: 0)
      let user = try User(others)
      user.begin()
      let start = TerminalStart(database: address, isThrowaway: true)
      try TerminalProgram.run(start, interval: 3_600_000) { try user.terminal() }
      #expect(user.end())
    }
  }
}

/// Somebody at a terminal, who sees the board, lets somebody else change something, and then another,
/// and leaves as soon as that is on the screen too.
///
/// The first may be found by the look that the program takes when it begins to listen.
private final class User: Sendable {
  /// Names that have no letter where something else has stood.
  private static let authors = ["QXQXQX", "XQXQXQ"]

  private let near: Int32
  private let far: Int32
  private let others: any Journal
  private let hasSeen = Mutex(false)
  private let hasLeft = Mutex(false)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ others: any Journal) throws {
    self.others = others
    near = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, number): (Int32, Int32) = (0, 0)
    let (unlock, nameOfOtherEnd) = (UInt(0x4004_5431), UInt(0x8004_5430))
    guard ioctl(near, unlock, &unlocked) == 0, ioctl(near, nameOfOtherEnd, &number) == 0 else {
      throw TerminalError.noTerminal
    }
    far = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(near, UInt(TIOCSWINSZ), &size)
  }

  @MainActor func terminal() throws -> Terminal {
    setlocale(LC_CTYPE, "C.UTF-8")
    return try Terminal(
      input: far, output: far, type: "xterm-256color", characterSet: "UTF-8", variable: { _ in nil }
    )
  }

  /// Begins to look.
  func begin() { Thread.detachNewThread { self.look() } }

  private func look() {
    defer { isDone.signal() }
    var awaited = ["Opstart"] + Self.authors
    var shown = ""
    while !awaited.isEmpty, let more = read() {
      shown += more
      guard shown.contains(awaited[0]) else { continue }
      awaited.removeFirst()
      if let author = awaited.first { change(by: author) }
    }
    hasSeen.withLock { $0 = awaited.isEmpty }
    _ = write(near, "q", 1)
    // What the program writes has to go somewhere until it is gone.
    while !hasLeft.withLock({ $0 }) { _ = read(within: 50) }
  }

  /// What comes within some milliseconds, or as long as all tests together may take; nil when nothing
  /// does.
  private func read(within milliseconds: Int32 = 600_000) -> String? {
    var file = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, milliseconds) == 1 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(near, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  private func change(by author: String) {
    let signature = Signature(
      author: author, now: { Environment().now }, newID: Environment.newID)
    do {
      var snapshot = try others.snapshot(of: "p1")
      let first = try #require(snapshot.project.milestone(1))
      let edit = snapshot.project.edit(first) { $0.notes += " Imens \(author)." }
      _ = try others.commit(edit, on: &snapshot, by: signature)
    } catch {
      Issue.record(error)
    }
  }

  /// Waits until the user is gone, after the program; whether the change was seen.
  func end() -> Bool {
    hasLeft.withLock { $0 = true }
    isDone.wait()
    close(far)
    close(near)
    return hasSeen.withLock { $0 }
  }
}
