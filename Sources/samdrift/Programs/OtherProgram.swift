import Foundation

/// Another program, such as lp or WeasyPrint, while it works for this one.
///
/// It reads a file instead of a pipe and writes what it has to say in another, so that neither of
/// the two ever waits for the other, and what it says is kept off the screen.
struct OtherProgram {
  /// What came of it.
  struct Outcome {
    /// Whether it ended as it should.
    let isSuccess: Bool
    /// What it said, on standard output and standard error.
    let said: String
  }

  private let process: ChildProcess
  private let answer: String

  /// Where a program is, as $PATH has it; nil when it isn't there.
  static func find(_ name: String) -> String? {
    let path = Environment.variable("PATH") ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first(where: isProgram)
  }

  /// What to do where one is missing, by the package that has it, without an end.
  ///
  /// Whoever sits in a kiosk can install nothing.
  static func advice(_ package: String) -> String {
    Kiosk.current == nil
      ? "Installér det med »sudo apt-get install \(package)«"
      : "Bed den, der passer serveren, om at installere pakken \(package)"
  }

  /// Whether there is a program at a path.
  static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  /// Starts a program that reads the file `input`; nil when it can't be started.
  ///
  /// What it says is kept in a file in `directory`; `variables` are added to its environment.
  init?(
    _ path: String, _ arguments: [String], reading input: String, in directory: String,
    variables: [String: String] = [:]
  ) {
    let answer = "\(directory)/svar"
    let process = ChildProcess(
      path, arguments, isApart: true, variables: variables
    ) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, answer, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
    guard let process else { return nil }
    self.answer = answer
    self.process = process
  }

  /// What came of it, or nil while it is still at work.
  func outcome() -> Outcome? { process.status().map(outcome) }

  /// Waits until it has ended, or stops it when the user has had enough.
  func end() -> Outcome {
    if let status = process.end(unless: { Interruption.hasCome }) { return outcome(status) }
    cancel()
    return Outcome(isSuccess: false, said: "")
  }

  /// Lets it go on alone; nothing is left of it when it ends.
  func leave() { process.leave() }

  /// Stops it, and all that it has started.
  func cancel() {
    // It has nothing of its own to save, and must not keep the user waiting.
    process.kill()
  }

  private func outcome(_ status: Int32) -> Outcome {
    let said = FileManager.default.contents(atPath: answer) ?? Data()
    return Outcome(isSuccess: status == 0, said: String(decoding: said, as: UTF8.self))
  }
}
