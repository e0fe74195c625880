import CNcursesw
import Glibc
import Interface
import Testing

@testable import Terminal

/// All that touches ncurses, which knows one terminal at a time.
@MainActor
@Suite(.serialized)
struct TerminalTests {}

extension TerminalTests {
  @MainActor
  struct Reading {
    @Test(
      arguments: [
        ("a", [.character("a")]), ("æ€日", [.character("æ"), .character("€"), .character("日")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
        ("\u{8}", [.backspace]), (" ", [.character(" ")]), ("\u{1}", [.control("a")]),
        ("\u{17}", [.control("w")]), ("\u{1B}", [.escape]),
        ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
        ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
        ("\u{1B}[1;2D\u{1B}[1;2C", [.shiftLeft, .shiftRight]), ("\u{1B}[Z", [.backtab]),
        ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]), ("\u{1B}[3~", [.delete]),
        ("\u{1B}OH\u{1B}OF\u{1B}[1~\u{1B}[4~", [.home, .end, .home, .end]),
        ("\u{1B}OP\u{1B}[15~\u{1B}[24~", [.function(1), .function(5), .function(12)]),
        ("\u{1B}j", [.escape, .character("j")]), ("\u{1B}[99;99xb", [.character("b")]),
        ("\u{0}b", [.character("b")]),
      ] as [(String, [Key])])
    func recognisesKeys(typed: String, keys: [Key]) throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      other.type(typed)
      #expect(other.inputs(keys.count) == keys.map(Input.key))
      #expect(other.terminal.read(timeout: 0) == nil)
    }

    @Test func aPasteIsOneInput() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      other.type("x\u{1B}[200~et\rto\r\nq tré\u{1B}[201~y")
      #expect(
        other.inputs(3) == [
          .key(.character("x")), .paste("et\nto\nq tré"), .key(.character("y")),
        ])
    }

    @Test func theMouseClicksAndTurns() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      other.type("\u{1B}[<0;5;3M\u{1B}[<0;5;3m\u{1B}[<64;1;1M\u{1B}[<65;80;24M")
      #expect(
        other.inputs(3) == [
          .mouse(Point(x: 4, y: 2), wheel: 0), .mouse(Point(x: 0, y: 0), wheel: -1),
          .mouse(Point(x: 79, y: 23), wheel: 1),
        ])
    }

    @Test func nothingTypedIsNil() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      #expect(other.terminal.read(timeout: 0) == nil)
      #expect(other.terminal.read(timeout: 5) == nil)
    }

    @Test func theEndOfInputIsAHangup() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      other.type("a")
      #expect(other.inputs(1) == [.key(.character("a"))])
      other.hangUp()
      #expect(other.inputs(2) == [.hangup, .hangup])
    }

    @Test func aNewSizeIsReportedOnce() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      for size in [Size(width: 40, height: 12), Size(width: 1, height: 1)] {
        other.resize(size)
        #expect(other.inputs(1) == [.resized(size)])
        #expect(other.terminal.size == size)
        other.terminal.draw(Frame(size))
      }
      #expect(other.terminal.read(timeout: 0) == nil)
    }

    @Test(arguments: [
      (SIGINT, Input.interrupt), (SIGTERM, .terminate), (SIGHUP, .hangup), (SIGCONT, .resumed),
    ])
    func signalsComeInTurn(signal: Int32, input: Input) throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      kill(getpid(), signal)
      #expect(other.inputs(1) == [input])
    }
  }
}
