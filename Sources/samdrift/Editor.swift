import Glibc

/// The user's own text editor, opened on a text in a private file that is gone afterwards.
struct Editor {
  private let command: String

  init(_ command: String) { self.command = command }

  /// The text as it is when the editor is closed.
  ///
  /// Throws a `Failure` when the editor can't be opened or ends with an error; the text is then as
  /// it was.
  func edit(_ text: String) throws -> String {
    var template = Array("/tmp/samdrift-noter-XXXXXX.txt".utf8CString)
    // Only the user may read it: mkstemps makes it so.
    let file = mkstemps(&template, 4)
    guard file >= 0 else { throw trouble("der kan ikke skrives i /tmp") }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    var bytes = Array((text.isEmpty ? "" : text + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        close(file)
        throw trouble("disken er fuld")
      }
      bytes = bytes.dropFirst(count)
    }
    close(file)
    try run(path)
    return try read(path)
  }

  /// The command may have arguments of its own, so a shell takes it apart; the path is given beside
  /// it and never read as a command.
  private func run(_ path: String) throws {
    let arguments = ["sh", "-c", "\(command) \"$1\"", "sh", path]
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", nil, nil, &pointers, environ) == 0 else {
      throw trouble("der er ingen /bin/sh")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw trouble("det kunne ikke ventes på") }
    }
    if status != 0 {
      throw trouble(
        status >> 8 & 0xFF == 127
          ? "programmet findes ikke; skriv et andet i variablen EDITOR, fx EDITOR=nano"
          : "programmet sluttede med en fejl")
    }
  }

  private func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw trouble("filen kunne ikke læses igen") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func trouble(_ reason: String) -> Failure {
    Failure(
      .software, "Noterne er ikke ændret, for »\(command)« kunne ikke bruges: \(reason).")
  }
}
