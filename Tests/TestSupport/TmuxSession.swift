import Foundation
import Text

/// The real program in a real terminal of its own: keys go in, and what stands on the screen comes
/// out.
///
/// Every session has a tmux server to itself, with its socket in the program's home, so sessions
/// may run side by side, and none meets a server that somebody else uses.
public struct TmuxSession: Sendable {
  /// What the terminal showed when something expected didn't come.
  public struct Unexpected: Error, CustomStringConvertible {
    /// What was waited for, and the screen as it was.
    public let description: String
  }

  private let server: [String]
  private let environment: [String: String]
  private let home: URL
  private let processFile: URL
  private let codeFile: URL

  /// Runs `body` with `command` in a new terminal, and ends the terminal and all in it afterwards.
  ///
  /// The terminal stays when the command ends, so that its last words can be read.
  @discardableResult
  public static func run<Result>(
    _ program: Program, _ command: [String], width: Int = 80, height: Int = 24,
    environment: [String: String] = [:], _ body: (TmuxSession) async throws -> Result
  ) async throws -> Result {
    let session = TmuxSession(program)
    defer { session.end() }
    let variables = program.environment.merging(["TERM": "screen-256color"]) { $1 }
      .merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
    try await session.tmux(
      [
        "start-server", ";", "set", "-s", "escape-time", "0", ";",
        "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-c", program.home.path,
        "env", "-i",
      ] + variables + ["sh", "-c", session.keeper, "sh"] + command)
    return try await body(session)
  }

  /// Runs `body` with the program in a new terminal.
  @discardableResult
  public static func run<Result>(
    _ program: Program, arguments: [String] = [], width: Int = 80, height: Int = 24,
    environment: [String: String] = [:], _ body: (TmuxSession) async throws -> Result
  ) async throws -> Result {
    try await run(
      program, [Program.executable.path] + arguments, width: width, height: height,
      environment: environment, body)
  }

  private init(_ program: Program) {
    home = program.home
    let name = "samdrift-\(UUID().uuidString.prefix(8))"
    processFile = home.appendingPathComponent(".\(name).process")
    codeFile = home.appendingPathComponent(".\(name).code")
    server = ["-L", name, "-f", "/dev/null"]
    // A short name of its own: the path of a socket may only be 107 bytes long.
    environment = [
      "TMUX_TMPDIR": home.path, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "SHELL": "/bin/sh",
      "HOME": home.path,
    ]
  }

  /// Presses keys by the names tmux has for them: `Enter`, `Escape`, `C-c`, `F2`, `x`.
  public func press(_ keys: String...) async throws {
    try await tmux(["send-keys"] + keys)
  }

  /// Types text letter by letter.
  public func type(_ text: String) async throws {
    try await tmux(["send-keys", "-l", "--", text])
  }

  /// Sends bytes as a terminal would, such as those of a mouse click.
  public func send(_ text: String) async throws {
    try await tmux(["send-keys", "-H"] + text.utf8.map { String($0, radix: 16) })
  }

  /// Presses a button of the mouse and lets it go, at a place counted from 0.
  ///
  /// Button 0 is the left one; 64 and 65 are the wheel, up and down. The report has the form that
  /// the program has asked for, the newer or the older.
  public func click(_ button: Int = 0, x: Int, y: Int) async throws {
    if try await value("mouse_sgr_flag") == "1" {
      let place = "\(button);\(x + 1);\(y + 1)"
      try await send("\u{1B}[<\(place)M" + (button < 64 ? "\u{1B}[<\(place)m" : ""))
    } else {
      let bytes = { (button: Int) in
        String(decoding: [button + 32, x + 33, y + 33].map(UInt8.init), as: UTF8.self)
      }
      try await send("\u{1B}[M" + bytes(button) + (button < 64 ? "\u{1B}[M" + bytes(3) : ""))
    }
  }

  /// Pastes text, between marks when the program has asked for them.
  public func paste(_ text: String) async throws {
    let file = home.appendingPathComponent(".paste-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try await tmux(["load-buffer", file.path, ";", "paste-buffer", "-p", "-r"])
  }

  /// Gives the terminal another size.
  public func resize(width: Int, height: Int) async throws {
    try await tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// The screen's lines, without spaces at their ends.
  public func screen() async throws -> String {
    try await tmux(["capture-pane", "-p"])
  }

  /// The screen with the sequences that give it its colours.
  public func styledScreen() async throws -> String {
    try await tmux(["capture-pane", "-p", "-e"])
  }

  /// Lets programs in the terminal put texts on its clipboard, as most terminals do.
  public func takeClipboard() async throws {
    try await tmux(["set-option", "-s", "set-clipboard", "on"])
  }

  /// What is on the terminal's clipboard.
  public func clipboard() async throws -> String {
    try await tmux(["show-buffer"])
  }

  /// Copies all bytes that the program sends from now on to a file.
  public func copyOutput(to file: URL) async throws {
    try await tmux(["pipe-pane", "cat > '\(file.path)'"])
  }

  /// What tmux knows by one of its names, such as `pane_title`.
  public func value(_ name: String) async throws -> String {
    try await tmux(["display-message", "-p", "#{\(name)}"]).trimmed
  }

  /// The process of the command that runs in the terminal.
  public func process() throws -> Int32 {
    Int32(try String(contentsOf: processFile, encoding: .utf8).trimmed) ?? 0
  }

  /// Closes the terminal as one closes a window.
  public func close() async throws {
    try await tmux(["kill-session"])
  }

  /// Waits until the screen shows `text`, and returns the screen.
  @discardableResult
  public func waitFor(_ text: String) async throws -> String {
    try await wait("»\(text)«") { $0.contains(text) }
  }

  /// Waits until the screen no longer shows `text`, and returns the screen.
  @discardableResult
  public func waitUntilGone(_ text: String) async throws -> String {
    try await wait("»\(text)« to go") { !$0.contains(text) }
  }

  /// Waits until the screen is as `condition` wants it, and returns it.
  ///
  /// What is looked for may come before the rest of the screen is drawn, so the screen is given
  /// time to come to rest; one that moves on meanwhile is returned as it last was as wanted.
  @discardableResult
  public func wait(
    _ what: String, until condition: (String) -> Bool
  ) async throws -> String {
    var seen = ""
    let came = try await eventually {
      seen = try await screen()
      return condition(seen)
    }
    guard came else { throw Unexpected(description: "Waited for \(what), but saw:\n\(seen)") }
    var stillness = 0
    for _ in 1...20 where stillness < 2 {
      try await Task.sleep(for: .milliseconds(30))
      let next = try await screen()
      guard condition(next) else { break }
      stillness = next == seen ? stillness + 1 : 0
      seen = next
    }
    return seen
  }

  /// Waits until the command has ended, and returns its exit code.
  public func waitForEnd() async throws -> Int32 {
    var code: Int32?
    _ = try await eventually {
      code = (try? String(contentsOf: codeFile, encoding: .utf8)).flatMap { Int32($0.trimmed) }
      return code != nil
    }
    guard let code else {
      throw Unexpected(description: "Waited for the end, but saw:\n\(try await screen())")
    }
    // The terminal may still have to take in what the program wrote last. One that is closed won't.
    _ = try await eventually { (try? await value("pane_title")) ?? Self.ended == Self.ended }
    return code
  }

  /// The title of the terminal once all that the program wrote has been taken in.
  private static let ended = "ended"

  /// A shell that runs a command, notes its process and its exit code, and stays on the screen as long as
  /// the tests run.
  private var keeper: String {
    """
    trap : INT
    sh -c 'echo $$ > "\(processFile.path)"; exec "$@"' sh "$@"
    code=$?
    printf '\\033]2;\(Self.ended)\\007'
    echo $code > "\(codeFile.path)"
    exec \(lastingCommand)
    """
  }

  private func end() {
    _ = try? runToEnd(["/usr/bin/tmux"] + server + ["kill-server"], environment)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    let command = ["/usr/bin/tmux"] + server + arguments
    return try await withCheckedThrowingContinuation { done in
      // Not on the few threads that all tests share.
      DispatchQueue.global().async {
        done.resume(with: Result { try runToEnd(command, environment) })
      }
    }
  }
}

/// Runs a short command, and returns what it wrote.
///
/// The server that tmux starts stays, and must not keep any of the tests' own files open.
private func runToEnd(_ command: [String], _ environment: [String: String]) throws -> String {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
  defer { close(ends[0]) }
  let started = Result {
    try Child.start(command[0], Array(command.dropFirst()), in: "/", environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
      posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    }
  }
  close(ends[1])
  let child = try started.get()
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while case let count = read(ends[0], &buffer, buffer.count), count > 0 {
    bytes += buffer[..<count]
  }
  let code = Child.end(of: child)
  let text = String(decoding: bytes, as: UTF8.self)
  guard code == 0 else {
    throw TmuxSession.Unexpected(description: "\(command.joined(separator: " ")): \(text)")
  }
  return text
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// Whether a process runs; one that has ended and is only not yet buried doesn't.
public func isRunning(_ process: Int32) -> Bool {
  guard let state = processState(process) else { return false }
  return state[0] != "Z"
}

/// The processor time a process has used, in clock ticks; nil when there is no such process.
public func processorTime(_ process: Int32) -> Int? {
  guard let state = processState(process), state.count > 12 else { return nil }
  return Int(state[11]).flatMap { user in Int(state[12]).map { user + $0 } }
}

/// What the system says of a process, from its state on.
private func processState(_ process: Int32) -> [Substring]? {
  guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
    let name = text.lastIndex(of: ")")
  else { return nil }
  return text[text.index(after: name)...].split(separator: " ")
}
