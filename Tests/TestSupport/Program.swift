import Foundation

/// The built program, run as a person would, with a home of its own.
public struct Program: Sendable {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// What it wrote on standard output.
    public let output: String
    /// What it wrote on standard error.
    public let errors: String
    /// Its exit code; 128 plus the signal's number when a signal ended it.
    public let code: Int32
  }

  /// The program's executable, beside the tests' own.
  public static let executable: URL = URL(
    fileURLWithPath: try! FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  ).deletingLastPathComponent().appendingPathComponent("samdrift")

  /// The directory that is the program's home, removed with `cleanUp`.
  public let home: URL
  /// The program's environment variables.
  public var environment: [String: String]

  /// Creates a program with an empty home and the author "Tester".
  public init() throws {
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("samdrift-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC",
      "TMPDIR": home.path, "SAMDRIFT_NAVN": "Tester",
      "FONTCONFIG_FILE": Documentation.root.appendingPathComponent("Tests/fonts.conf").path,
    ]
  }

  /// Runs `body` with a program whose home is removed afterwards.
  @discardableResult
  public static func withProgram<Result>(_ body: (Program) throws -> Result) throws -> Result {
    let program = try Program()
    defer { program.cleanUp() }
    return try body(program)
  }

  /// Runs `body` with a program whose home is removed afterwards.
  @discardableResult
  public static func withProgram<Result>(
    _ body: (Program) async throws -> Result
  ) async throws -> Result {
    let program = try Program()
    defer { program.cleanUp() }
    return try await body(program)
  }

  /// Removes the home and everything in it.
  public func cleanUp() { try? FileManager.default.removeItem(at: home) }

  /// A file in the home.
  public func file(_ name: String) -> URL { home.appendingPathComponent(name) }

  /// Runs the program to its end and gives what it said.
  ///
  /// `environment` is added to the program's own; a run of more than a minute is killed.
  @discardableResult
  public func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, environment: environment)
  }

  /// Runs the program to its end and gives what it said.
  @discardableResult
  public func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(Program.executable, arguments, input: input, environment: environment)
  }

  /// Runs a line of shell script, in which `samdrift` is the program.
  @discardableResult
  public func shell(_ script: String, with shell: String = "/bin/sh") throws -> Outcome {
    let directory = Program.executable.deletingLastPathComponent().path
    return try run(
      URL(fileURLWithPath: shell), ["-c", script], input: "",
      environment: ["PATH": "\(directory):/usr/bin:/bin"])
  }

  private func run(
    _ executable: URL, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> Outcome {
    // Files and not pipes: a full pipe would stop the program.
    let scratch = home.appendingPathComponent(".run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = ["input", "output", "errors"].map { scratch.appendingPathComponent($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }

    let child = try Child.start(
      executable.path, arguments, in: home.path, self.environment.merging(environment) { $1 }
    ) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, files[0].path, O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, files[1].path, O_WRONLY | O_APPEND, 0)
      posix_spawn_file_actions_addopen(&actions, 2, files[2].path, O_WRONLY | O_APPEND, 0)
    }
    let killer = DispatchWorkItem { kill(child, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: killer)
    let code = Child.end(of: child)
    killer.cancel()
    return Outcome(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      code: code)
  }
}
