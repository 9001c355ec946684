extension Library {
  /// The text of `unittest`.
  static let unittest = #"""
    import sys as _sys
    import _native

    class SkipTest(Exception):
        """Raised by a test that is to be passed over."""

    class _Outcome:
        """What an assertion about an exception remembers of it."""

        def __init__(self, case, expected, pattern=None):
            self._case, self._expected, self._pattern, self.exception = case, expected, pattern, None

        def __enter__(self):
            return self

        def __exit__(self, kind, value, trace):
            names = " or ".join(e.__name__ for e in self._expected) if isinstance(self._expected, tuple) else self._expected.__name__
            if value is None:
                raise self._case.failureException(names + " not raised")
            if not isinstance(value, self._expected):
                return False
            self.exception = value
            if self._pattern is not None:
                import re
                if not re.search(self._pattern, str(value)):
                    raise self._case.failureException('"' + str(self._pattern) + '" does not match "' + str(value) + '"')
            return True

    class TestCase:
        """Tests are its methods whose names begin with `test`."""
        failureException = AssertionError
        longMessage = True
        maxDiff = 640

        def __init__(self, methodName="runTest"):
            self._testMethodName = methodName
            self._cleanups = []

        def setUp(self): pass
        def tearDown(self): pass
        @classmethod
        def setUpClass(cls): pass
        @classmethod
        def tearDownClass(cls): pass
        def id(self): return "__main__." + type(self).__name__ + "." + self._testMethodName
        def shortDescription(self):
            doc = getattr(self, self._testMethodName).__doc__
            return doc.strip().split("\n")[0].strip() if doc else None
        def __str__(self): return self._testMethodName + " (" + self.id() + ")"
        def addCleanup(self, function, *args, **keywords): self._cleanups.append((function, args, keywords))
        def skipTest(self, reason): raise SkipTest(reason)
        def fail(self, msg=None): raise self.failureException(msg)

        def subTest(self, msg=None, **params):
            class Part:
                def __enter__(self): return self
                def __exit__(self, *details): return False
            return Part()

        def _check(self, holds, standard, msg):
            if not holds:
                raise self.failureException(standard if msg is None else standard + " : " + str(msg))

        def assertTrue(self, expr, msg=None): self._check(expr, repr(expr) + " is not true", msg)
        def assertFalse(self, expr, msg=None): self._check(not expr, repr(expr) + " is not false", msg)
        def assertEqual(self, first, second, msg=None): self._check(first == second, repr(first) + " != " + repr(second), msg)
        def assertNotEqual(self, first, second, msg=None): self._check(first != second, repr(first) + " == " + repr(second), msg)
        def assertIs(self, a, b, msg=None): self._check(a is b, repr(a) + " is not " + repr(b), msg)
        def assertIsNot(self, a, b, msg=None): self._check(a is not b, "unexpectedly identical: " + repr(a), msg)
        def assertIsNone(self, obj, msg=None): self._check(obj is None, repr(obj) + " is not None", msg)
        def assertIsNotNone(self, obj, msg=None): self._check(obj is not None, "unexpectedly None", msg)
        def assertIn(self, member, container, msg=None): self._check(member in container, repr(member) + " not found in " + repr(container), msg)
        def assertNotIn(self, member, container, msg=None): self._check(member not in container, repr(member) + " unexpectedly found in " + repr(container), msg)
        def assertIsInstance(self, obj, cls, msg=None): self._check(isinstance(obj, cls), repr(obj) + " is not an instance of " + repr(cls), msg)
        def assertNotIsInstance(self, obj, cls, msg=None): self._check(not isinstance(obj, cls), repr(obj) + " is an instance of " + repr(cls), msg)
        def assertGreater(self, a, b, msg=None): self._check(a > b, repr(a) + " not greater than " + repr(b), msg)
        def assertGreaterEqual(self, a, b, msg=None): self._check(a >= b, repr(a) + " not greater than or equal to " + repr(b), msg)
        def assertLess(self, a, b, msg=None): self._check(a < b, repr(a) + " not less than " + repr(b), msg)
        def assertLessEqual(self, a, b, msg=None): self._check(a <= b, repr(a) + " not less than or equal to " + repr(b), msg)
        def assertListEqual(self, list1, list2, msg=None): self.assertEqual(list1, list2, msg)
        def assertTupleEqual(self, tuple1, tuple2, msg=None): self.assertEqual(tuple1, tuple2, msg)
        def assertDictEqual(self, d1, d2, msg=None): self.assertEqual(d1, d2, msg)
        def assertSetEqual(self, set1, set2, msg=None): self.assertEqual(set1, set2, msg)
        def assertSequenceEqual(self, first, second, msg=None, seq_type=None): self._check(list(first) == list(second), "Sequences differ: " + repr(first) + " != " + repr(second), msg)
        def assertMultiLineEqual(self, first, second, msg=None): self.assertEqual(first, second, msg)

        def assertCountEqual(self, first, second, msg=None):
            left = list(second)
            for item in first:
                if item in left:
                    left.remove(item)
                else:
                    left.append(item)
                    break
            self._check(not left, "Element counts were not equal", msg)

        def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
            if first == second:
                return
            difference = abs(first - second)
            if delta is not None:
                self._check(difference <= delta, "%r != %r within %r delta (%r difference)" % (first, second, delta, difference), msg)
            else:
                places = 7 if places is None else places
                self._check(round(difference, places) == 0, "%r != %r within %r places (%r difference)" % (first, second, places, difference), msg)

        def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
            difference = abs(first - second)
            near = difference <= delta if delta is not None else round(difference, 7 if places is None else places) == 0
            self._check(not near, "%r == %r within %r places" % (first, second, 7 if places is None else places), msg)

        def assertRaises(self, expected, function=None, *args, **keywords):
            outcome = _Outcome(self, expected)
            if function is None:
                return outcome
            with outcome:
                function(*args, **keywords)

        def assertRaisesRegex(self, expected, expected_regex, function=None, *args, **keywords):
            outcome = _Outcome(self, expected, expected_regex)
            if function is None:
                return outcome
            with outcome:
                function(*args, **keywords)

        def assertWarns(self, expected, function=None, *args, **keywords):
            import warnings
            case = self
            class Recorder:
                def __enter__(self):
                    self._catch = warnings.catch_warnings(record=True)
                    self._found = self._catch.__enter__()
                    warnings.simplefilter("always")
                    return self
                def __exit__(self, kind, value, trace):
                    self._catch.__exit__(kind, value, trace)
                    if value is None and not self._found:
                        raise case.failureException(expected.__name__ + " not triggered")
                    return False
            recorder = Recorder()
            if function is None:
                return recorder
            with recorder:
                function(*args, **keywords)

        def assertRegex(self, text, expected_regex, msg=None):
            import re
            self._check(re.search(expected_regex, text) is not None, "Regex didn't match: %r not found in %r" % (expected_regex, text), msg)

        def run(self, result=None):
            result = TestResult() if result is None else result
            result.testsRun += 1
            test = getattr(self, self._testMethodName)
            reason = getattr(type(self), "__unittest_skip_why__", None) or getattr(test, "__unittest_skip_why__", None)
            try:
                if reason is not None:
                    raise SkipTest(reason)
                self.setUp()
                try:
                    test()
                finally:
                    self.tearDown()
                    while self._cleanups:
                        function, args, keywords = self._cleanups.pop()
                        function(*args, **keywords)
                if getattr(test, "__unittest_expecting_failure__", False):
                    result._note(result.unexpectedSuccesses, self, "unexpected success", "u")
                else:
                    result._note(None, self, "ok", ".")
            except SkipTest as e:
                result._note(result.skipped, (self, str(e)), "skipped " + repr(str(e)), "s")
            except self.failureException as e:
                if getattr(test, "__unittest_expecting_failure__", False):
                    result._note(result.expectedFailures, (self, str(e)), "expected failure", "x")
                else:
                    result._note(result.failures, (self, _told(e)), "FAIL", "F")
            except Exception as e:
                result._note(result.errors, (self, _told(e)), "ERROR", "E")
            return result

        def __call__(self, result=None):
            return self.run(result)

        def debug(self):
            self.setUp()
            getattr(self, self._testMethodName)()
            self.tearDown()

    def _told(error):
        return type(error).__name__ + (": " + str(error) if str(error) else "") + "\n"

    class TestResult:
        def __init__(self, stream=None, descriptions=None, verbosity=0):
            self.testsRun, self.failures, self.errors, self.skipped = 0, [], [], []
            self.expectedFailures, self.unexpectedSuccesses = [], []
            self._stream, self._verbosity, self.shouldStop = stream, verbosity, False

        def wasSuccessful(self):
            return not self.failures and not self.errors and not self.unexpectedSuccesses

        def stop(self):
            self.shouldStop = True

        def _note(self, place, entry, word, letter):
            if place is not None:
                place.append(entry)
            if self._stream is not None and self._verbosity > 1:
                case = entry[0] if isinstance(entry, tuple) else entry
                self._stream.write(str(case) + " ... " + word + "\n")
            elif self._stream is not None and self._verbosity == 1:
                self._stream.write(letter)

        def __repr__(self):
            return "<unittest.runner.TextTestResult run=%d errors=%d failures=%d>" % (self.testsRun, len(self.errors), len(self.failures))

    TextTestResult = TestResult

    class TestSuite:
        def __init__(self, tests=()):
            self._tests = list(tests)

        def addTest(self, test): self._tests.append(test)
        def addTests(self, tests): self._tests += list(tests)
        def __iter__(self): return iter(self._tests)
        def countTestCases(self): return sum(t.countTestCases() if isinstance(t, TestSuite) else 1 for t in self._tests)

        def run(self, result):
            last = None
            for test in self._tests:
                if isinstance(test, TestCase) and type(test) is not last:
                    if last is not None:
                        last.tearDownClass()
                    last = type(test)
                    last.setUpClass()
                test.run(result)
                if result.shouldStop:
                    break
            if last is not None:
                last.tearDownClass()
            return result

    class TestLoader:
        testMethodPrefix = "test"

        def getTestCaseNames(self, case):
            return sorted([n for n in dir(case) if n.startswith(self.testMethodPrefix) and callable(getattr(case, n))])

        def loadTestsFromTestCase(self, case):
            return TestSuite([case(name) for name in self.getTestCaseNames(case)])

        def loadTestsFromModule(self, module=None):
            found = _native.variables()
            cases = [found[n] for n in sorted(found) if isinstance(found[n], type) and issubclass(found[n], TestCase) and found[n] is not TestCase]
            return TestSuite([self.loadTestsFromTestCase(case) for case in cases])

        def loadTestsFromName(self, name, module=None):
            parts = name.split(".")
            case = _native.variables()[parts[0]]
            return TestSuite([case(parts[1])]) if len(parts) > 1 else self.loadTestsFromTestCase(case)

        def loadTestsFromNames(self, names, module=None):
            return TestSuite([self.loadTestsFromName(n) for n in names])

    defaultTestLoader = TestLoader()

    def makeSuite(case, prefix="test"):
        return defaultTestLoader.loadTestsFromTestCase(case)

    class TextTestRunner:
        def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, **more):
            self.stream, self.verbosity = _sys.stderr if stream is None else stream, verbosity

        def run(self, test):
            result = TestResult(self.stream, True, self.verbosity)
            test.run(result)
            write = self.stream.write
            if self.verbosity == 1 and result.testsRun:
                write("\n")
            for kind, found in [("ERROR", result.errors), ("FAIL", result.failures)]:
                for case, text in found:
                    write("=" * 70 + "\n" + kind + ": " + str(case) + "\n" + "-" * 70 + "\n" + text + "\n")
            write("-" * 70 + "\nRan %d test%s\n\n" % (result.testsRun, "" if result.testsRun == 1 else "s"))
            told = []
            for word, found in [("failures", result.failures), ("errors", result.errors), ("skipped", result.skipped), ("expected failures", result.expectedFailures), ("unexpected successes", result.unexpectedSuccesses)]:
                if found:
                    told.append(word + "=" + str(len(found)))
            write(("OK" if result.wasSuccessful() else "FAILED") + (" (" + ", ".join(told) + ")" if told else "") + "\n")
            return result

    class _Program:
        """What `unittest.main()` does: finds the program's tests, runs them and ends the program."""

        def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, **more):
            words = list(_sys.argv if argv is None else argv)[1:]
            if "-v" in words or "--verbose" in words:
                verbosity = 2
            names = [w for w in words if not w.startswith("-")] or ([defaultTest] if isinstance(defaultTest, str) else list(defaultTest or []))
            self.test = testLoader.loadTestsFromNames(names) if names else testLoader.loadTestsFromModule()
            runner = TextTestRunner(verbosity=verbosity) if testRunner is None else testRunner() if isinstance(testRunner, type) else testRunner
            self.result = runner.run(self.test)
            if exit:
                _sys.exit(not self.result.wasSuccessful())

    main = TestProgram = _Program

    def skip(reason):
        """Passes over a test, and says why; a decorator."""
        def decorate(test):
            test.__unittest_skip_why__ = reason
            return test
        if callable(reason):
            test, reason = reason, ""
            return decorate(test)
        return decorate

    def skipIf(condition, reason):
        return skip(reason) if condition else lambda test: test

    def skipUnless(condition, reason):
        return lambda test: test if condition else skip(reason)(test)

    def expectedFailure(test):
        test.__unittest_expecting_failure__ = True
        return test
    """#
}
