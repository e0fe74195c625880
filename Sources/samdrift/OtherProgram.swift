import Foundation

/// Another program, such as lp or WeasyPrint, while it works for this one.
///
/// It reads a file instead of a pipe and writes what it has to say in another, so that neither of
/// the two ever waits for the other, and what it says is kept off the screen.
///
/// It isn't started by Foundation's `Process`: when that looks through the open files, it can read
/// beyond the end of its buffer.
struct OtherProgram {
  /// What came of it.
  struct Outcome {
    /// Whether it ended as it should.
    let isSuccess: Bool
    /// What it said, on standard output and standard error.
    let said: String
  }

  private let process: pid_t
  private let answer: String

  /// Where a program is, as $PATH has it; nil when it isn't there.
  static func find(_ name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  /// Starts a program that reads the file `input`; nil when it can't be started.
  ///
  /// What it says is kept in a file in `directory`.
  init?(_ path: String, _ arguments: [String], reading input: String, in directory: String) {
    answer = "\(directory)/svar"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, answer, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    // What is sent to all programs of the terminal, as Ctrl-C is, isn't meant for it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, path, &actions, &attributes, &words, environ) == 0 else {
      return nil
    }
    process = child
  }

  /// What came of it, or nil while it is still at work.
  func outcome() -> Outcome? { wait(WNOHANG) }

  /// Waits until it has ended.
  func end() -> Outcome { wait(0) ?? Outcome(isSuccess: false, said: "") }

  /// Stops it, and all that it has started.
  func cancel() {
    // It has nothing of its own to save, and must not keep the user waiting.
    kill(-process, SIGKILL)
    _ = end()
  }

  private func wait(_ options: Int32) -> Outcome? {
    var status: Int32 = 0
    var ended: pid_t
    repeat { ended = waitpid(process, &status, options) } while ended < 0 && errno == EINTR
    if ended == 0 { return nil }
    let said = FileManager.default.contents(atPath: answer) ?? Data()
    return Outcome(
      isSuccess: ended == process && status == 0, said: String(decoding: said, as: UTF8.self))
  }
}
