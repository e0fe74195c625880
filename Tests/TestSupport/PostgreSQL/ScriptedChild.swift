import Foundation
import Synchronization

/// A program that is told what to do a line at a time, and ends when it is told no more.
final class ScriptedChild: Sendable {
  private let child: pid_t
  private let line: Mutex<Int32>

  /// Starts a program.
  init(_ path: String, _ arguments: [String], environment: [String: String]) throws {
    // A pair of sockets and not pipes: writing to a program that is gone is then no signal.
    var ends: [Int32] = [0, 0]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw POSIXError(.EMFILE) }
    defer { close(ends[1]) }
    line = Mutex(ends[0])
    let variables = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "TZ": "UTC"]
    child = try Child.start(
      path, arguments, in: "/", variables.merging(environment) { $1 }
    ) { actions in
      for number in 0...2 as ClosedRange<Int32> {
        posix_spawn_file_actions_adddup2(&actions, ends[1], number)
      }
    }
  }

  /// Tells it something.
  func write(_ text: String) {
    line.withLock { line in
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          send(line, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// What it says before `end`; all there is, and not whole, where it ends without saying that.
  func read(until end: String) -> (text: String, isWhole: Bool) {
    line.withLock { line in
      let end = Array(end.utf8)
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while !bytes.suffix(end.count).elementsEqual(end) {
        let count = recv(line, &buffer, buffer.count, 0)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return (String(decoding: bytes, as: UTF8.self), false) }
        bytes += buffer.prefix(count)
      }
      return (String(decoding: bytes.dropLast(end.count), as: UTF8.self), true)
    }
  }

  /// Tells it no more, and waits for its end; to be called once.
  func finish() {
    line.withLock { _ = close($0) }
    _ = Child.end(of: child)
  }
}
