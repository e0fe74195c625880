import Glibc
import Interface

@testable import Terminal

/// Both ends of a terminal made for one test: the program's, and that of whoever looks and types.
@MainActor
final class PseudoTerminal {
  private(set) var user: Int32
  let program: Int32
  let terminal: Terminal

  init(
    type: String = "xterm-256color", size: Size = Size(width: 80, height: 24),
    characterSet: String = "UTF-8", variables: [String: String] = [:]
  ) throws {
    setlocale(LC_CTYPE, "C.UTF-8")
    user = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    let unlock = UInt(0x4004_5431)
    let nameOfOtherEnd = UInt(0x8004_5430)
    guard ioctl(user, unlock, &unlocked) == 0, ioctl(user, nameOfOtherEnd, &number) == 0 else {
      throw TerminalError.noTerminal
    }
    program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    PseudoTerminal.setSize(size, user)
    _ = fcntl(user, F_SETFL, O_NONBLOCK)
    do {
      terminal = try Terminal(
        input: program, output: program, type: type, characterSet: characterSet,
        variable: { variables[$0] })
    } catch {
      _ = close(user)
      _ = close(program)
      throw error
    }
  }

  func end() {
    terminal.close()
    _ = close(program)
    hangUp()
  }

  func hangUp() {
    if user >= 0 { _ = close(user) }
    user = -1
  }

  func type(_ bytes: [UInt8]) {
    _ = write(user, bytes, bytes.count)
  }

  func type(_ text: String) {
    type(Array(text.utf8))
  }

  func resize(_ size: Size) {
    PseudoTerminal.setSize(size, user)
    kill(getpid(), SIGWINCH)
  }

  /// What has been sent to the user's end since the last look.
  func sent() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(user, &buffer, buffer.count), count > 0 { all += buffer[..<count] }
    return all
  }

  /// The next `count` inputs; fewer when none comes for two seconds.
  func inputs(_ count: Int) -> [Input] {
    (0..<count).compactMap { _ in terminal.read(timeout: 2000) }
  }

  var modes: termios {
    var modes = termios()
    tcgetattr(program, &modes)
    return modes
  }

  private static func setSize(_ size: Size, _ end: Int32) {
    var extent = winsize()
    extent.ws_col = UInt16(size.width)
    extent.ws_row = UInt16(size.height)
    _ = ioctl(end, UInt(TIOCSWINSZ), &extent)
  }
}
