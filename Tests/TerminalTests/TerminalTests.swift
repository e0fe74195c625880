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
        // As PuTTY says F1 to F4 until it is told otherwise.
        (
          "\u{1B}[11~\u{1B}[12~\u{1B}[13~\u{1B}[14~",
          [.function(1), .function(2), .function(3), .function(4)]
        ),
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

    /// Presses and releases of every button, movements, wheels that turn sideways, and reports that
    /// are cut off, in the newer form and in the older.
    nonisolated static let reports = [
      "\u{1B}[<0;5;3M", "\u{1B}[<0;5;3m", "\u{1B}[<1;5;3M", "\u{1B}[<1;5;3m", "\u{1B}[<2;5;3M",
      "\u{1B}[<2;5;3m", "\u{1B}[<32;6;3M", "\u{1B}[<35;6;3M", "\u{1B}[<66;5;3M",
      "\u{1B}[<67;5;3M", "\u{1B}[<128;5;3M", "\u{1B}[<16;5;3M", "\u{1B}[<0;5", "\u{1B}[<",
      "\u{1B}[<;;M", "\u{1B}[<0;-9223372036854775808;1M",
      "\u{1B}[<99999999999999999999;1;1M", "\u{1B}[M %#", "\u{1B}[M#%#",
      "\u{1B}[M\"%#", "\u{1B}[M@%#", "\u{1B}[Mb%#", "\u{1B}[M ", "\u{1B}[M",
    ]

    @Test(arguments: reports, ["xterm-256color", "vt100"])
    func noMouseReportHoldsAnythingUp(report: String, type: String) throws {
      let other = try PseudoTerminal(type: type)
      defer { other.end() }
      other.type(report)
      // The idle moment, which nothing that came may put off.
      let start = ContinuousClock.now
      while other.terminal.read(timeout: 100) != nil {}
      #expect(ContinuousClock.now - start < .seconds(2))
      other.resize(Size(width: 70, height: 20))
      #expect(other.inputs(1) == [.resized(Size(width: 70, height: 20))])
      kill(getpid(), SIGTERM)
      #expect(other.inputs(1) == [.terminate])
      other.type("x")
      #expect(other.inputs(1) == [.key(.character("x"))])
    }

    @Test func pressAndReleaseApartAreOneClick() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      other.type("\u{1B}[<0;5;3M")
      #expect(other.inputs(1) == [.mouse(Point(x: 4, y: 2), wheel: 0)])
      #expect(other.terminal.read(timeout: 50) == nil)
      other.type("\u{1B}[<0;5;3m")
      #expect(other.terminal.read(timeout: 50) == nil)
    }

    @Test func anOlderReportMayBeBeyondASCII() throws {
      let other = try PseudoTerminal(type: "screen")
      defer { other.end() }
      other.type([0x1B, 0x5B, 0x4D, 0x20, 0xE6, 0xC3])
      #expect(other.inputs(1) == [.mouse(Point(x: 0xE6 - 33, y: 0xC3 - 33), wheel: 0)])
    }

    /// What has come of a sequence or a paste whose end is lost keeps nothing waiting.
    @Test(arguments: ["\u{1B}[200~fire ord og", "\u{1B}[1;", "\u{1B}O", "\u{C3}"])
    func whatIsCutOffHoldsNothingUp(typed: String) throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      other.type(Array(typed.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }))
      let start = ContinuousClock.now
      // On a slow machine it may have been given up before it is read.
      var seen = other.terminal.read(timeout: 10)
      kill(getpid(), SIGTERM)
      while let input = other.terminal.read(timeout: 900) {
        seen = input
        if input == .terminate { break }
      }
      #expect(seen == .terminate)
      #expect(ContinuousClock.now - start < .seconds(1))
      _ = other.terminal.read(timeout: 1200)
      other.type("\rx")
      var last: Input?
      while let input = other.terminal.read(timeout: 100) { last = input }
      #expect(last == .key(.character("x")))
    }

    /// The character set that the locale names, and what was typed.
    @Test(arguments: [
      ("ANSI_X3.4-1968", Array("æøåx".utf8)), ("ISO-8859-1", Array("æøåx".utf8)),
      ("ISO-8859-1", [0xE6, 0xF8, 0xE5, 0x78]), ("ANSI_X3.4-1968", [0xE6, 0xF8, 0xE5, 0x78]),
      ("UTF-8", [0xE6, 0xF8, 0xE5, 0x78]),
    ])
    func danishLettersAreReadInEveryLocale(characterSet: String, bytes: [UInt8]) throws {
      let other = try PseudoTerminal(characterSet: characterSet)
      defer { other.end() }
      other.type(bytes)
      #expect(other.inputs(4) == "æøåx".map { .key(.character($0)) })
      other.type(Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
      #expect(other.inputs(1) == [.paste("æøåx")])
      other.type(Array(bytes.prefix(bytes[0] == 0xE6 ? 1 : 2)))
      #expect(other.inputs(1) == [.key(.character("æ"))])
    }

    @Test func controlZIsAKey() throws {
      let other = try PseudoTerminal()
      defer { other.end() }
      other.type("\u{1A}")
      #expect(other.inputs(1) == [.key(.control("z"))])
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
