extension Library {
  /// The text of `sklearn.feature_extraction.text`.
  static let sklearnText = #"""
    import numpy as np
    import re as _re
    from sklearn.base import BaseEstimator, TransformerMixin

    ENGLISH_STOP_WORDS = frozenset("""a about above across after afterwards again against all almost alone along already also although always am among amongst amoungst
    amount an and another any anyhow anyone anything anyway anywhere are around as at back be became because become becomes becoming been before beforehand behind being
    below beside besides between beyond bill both bottom but by call can cannot cant co con could couldnt cry de describe detail do done down due during each eg eight
    either eleven else elsewhere empty enough etc even ever every everyone everything everywhere except few fifteen fifty fill find fire first five for former formerly
    forty found four from front full further get give go had has hasnt have he hence her here hereafter hereby herein hereupon hers herself him himself his how however
    hundred i ie if in inc indeed interest into is it its itself keep last latter latterly least less ltd made many may me meanwhile might mill mine more moreover most
    mostly move much must my myself name namely neither never nevertheless next nine no nobody none noone nor not nothing now nowhere of off often on once one only onto
    or other others otherwise our ours ourselves out over own part per perhaps please put rather re same see seem seemed seeming seems serious several she should show
    side since sincere six sixty so some somehow someone something sometime sometimes somewhere still such system take ten than that the their them themselves then
    thence there thereafter thereby therefore therein thereupon these they thick thin third this those though three through throughout thru thus to together too top
    toward towards twelve twenty two un under until up upon us very via was we well were what whatever when whence whenever where whereafter whereas whereby wherein
    whereupon wherever whether which while whither who whoever whole whom whose why will with within without would yet you your yours yourself yourselves""".split())

    class CountVectorizer(TransformerMixin, BaseEstimator):
        """How often each word stands in each text."""

        def __init__(self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None, lowercase=True, preprocessor=None, tokenizer=None,
                     stop_words=None, token_pattern=r"(?u)\b\w\w+\b", ngram_range=(1, 1), analyzer="word", max_df=1.0, min_df=1, max_features=None, vocabulary=None,
                     binary=False, dtype=np.int64):
            self.input, self.encoding, self.decode_error, self.strip_accents, self.lowercase = input, encoding, decode_error, strip_accents, lowercase
            self.preprocessor, self.tokenizer, self.stop_words, self.token_pattern = preprocessor, tokenizer, stop_words, token_pattern
            self.ngram_range, self.analyzer, self.max_df, self.min_df, self.max_features = ngram_range, analyzer, max_df, min_df, max_features
            self.vocabulary, self.binary, self.dtype = vocabulary, binary, dtype

        def build_tokenizer(self):
            return self.tokenizer if self.tokenizer is not None else _re.compile(self.token_pattern.replace("(?u)", "")).findall

        def build_analyzer(self):
            if callable(self.analyzer):
                return self.analyzer
            tokens = self.build_tokenizer()
            stop = ENGLISH_STOP_WORDS if self.stop_words == "english" else frozenset(self.stop_words or ())
            low, high = self.ngram_range
            def analyze(text):
                text = self.preprocessor(text) if self.preprocessor is not None else text.lower() if self.lowercase else text
                if self.analyzer == "char":
                    text = _re.sub(r"\s\s+", " ", text)
                    return [text[i:i + n] for n in range(low, min(high + 1, len(text) + 1)) for i in range(len(text) - n + 1)]
                words = [w for w in tokens(text) if w not in stop]
                if (low, high) == (1, 1):
                    return words
                return [" ".join(words[i:i + n]) for n in range(low, min(high + 1, len(words) + 1)) for i in range(len(words) - n + 1)]
            return analyze

        def _counted(self, texts):
            if isinstance(texts, str):
                raise ValueError("Iterable over raw text documents expected, string object received.")
            analyze, rows = self.build_analyzer(), []
            for text in texts:
                counts = {}
                for word in analyze(text):
                    counts[word] = counts.get(word, 0) + 1
                rows.append(counts)
            return rows

        def _matrix(self, rows):
            from scipy.sparse import csr_matrix
            made = np.zeros((len(rows), len(self.vocabulary_)), dtype=self.dtype)
            for i, counts in enumerate(rows):
                for word, count in counts.items():
                    place = self.vocabulary_.get(word)
                    if place is not None:
                        made[i, place] = 1 if self.binary else count
            return csr_matrix(made)

        def fit_transform(self, raw_documents, y=None):
            rows = self._counted(raw_documents)
            if self.vocabulary is not None:
                words = self.vocabulary
                self.vocabulary_ = dict(words) if isinstance(words, dict) else {w: i for i, w in enumerate(words)}
                return self._matrix(rows)
            n = len(rows)
            documents, totals = {}, {}
            for counts in rows:
                for word, count in counts.items():
                    documents[word] = documents.get(word, 0) + 1
                    totals[word] = totals.get(word, 0) + (1 if self.binary else count)
            if not documents:
                raise ValueError("empty vocabulary; perhaps the documents only contain stop words")
            most = self.max_df if isinstance(self.max_df, int) else self.max_df * n
            least = self.min_df if isinstance(self.min_df, int) else self.min_df * n
            words = [w for w in sorted(documents) if least <= documents[w] <= most]
            if self.max_features is not None:
                words = sorted(sorted(words, key=lambda w: -totals[w])[:self.max_features])
            if not words:
                raise ValueError("After pruning, no terms remain. Try a lower min_df or a higher max_df.")
            self.vocabulary_ = {}
            for counts in rows:
                for word in counts:
                    self.vocabulary_.setdefault(word, 0)
            kept = set(words)
            places = {w: i for i, w in enumerate(words)}
            self.vocabulary_ = {w: places[w] for w in self.vocabulary_ if w in kept}
            made = self._matrix(rows)
            # Stored in the order in which the words were first seen.
            seen = {w: i for i, w in enumerate(self.vocabulary_)}
            order = [(i, self.vocabulary_[w]) for i, counts in enumerate(rows) for w in sorted([w for w in counts if w in kept], key=seen.get)]
            made._stored = tuple([np.array(p, dtype=int) for p in zip(*order)]) if order else None
            return made

        def fit(self, raw_documents, y=None):
            self.fit_transform(raw_documents)
            return self

        def transform(self, raw_documents):
            if not hasattr(self, "vocabulary_"):
                self.fit_transform([])
            return self._matrix(self._counted(raw_documents))

        def get_feature_names_out(self, input_features=None):
            return np.array(sorted(self.vocabulary_, key=self.vocabulary_.get), dtype=object)

        def inverse_transform(self, X):
            names, rows = self.get_feature_names_out(), X.toarray() if hasattr(X, "toarray") else np.asarray(X)
            return [names[np.where(row)[0]] for row in rows]

    class TfidfTransformer(TransformerMixin, BaseEstimator):
        """Counts weighted by how rare the words are."""

        def __init__(self, *, norm="l2", use_idf=True, smooth_idf=True, sublinear_tf=False):
            self.norm, self.use_idf, self.smooth_idf, self.sublinear_tf = norm, use_idf, smooth_idf, sublinear_tf

        def fit(self, X, y=None):
            X = X.toarray() if hasattr(X, "toarray") else np.asarray(X)
            n, documents = len(X), (X != 0).sum(axis=0).astype(float)
            extra = 1 if self.smooth_idf else 0
            self.idf_ = np.log((n + extra) / (documents + extra)) + 1.0
            return self

        def transform(self, X, copy=True):
            from scipy.sparse import csr_matrix
            stored = getattr(X, "_stored", None)
            X = np.array(X.toarray() if hasattr(X, "toarray") else X, dtype=float)
            if self.sublinear_tf:
                X[X > 0] = np.log(X[X > 0]) + 1
            if self.use_idf:
                X = X * self.idf_
            if self.norm:
                lengths = np.sqrt((X * X).sum(axis=1)) if self.norm == "l2" else np.abs(X).sum(axis=1)
                X = X / np.where(lengths == 0, 1.0, lengths)[:, None]
            made = csr_matrix(X)
            made._stored = stored
            return made

    class TfidfVectorizer(CountVectorizer):
        """Texts as counts of words, weighted by how rare the words are."""

        def __init__(self, *, input="content", encoding="utf-8", decode_error="strict", strip_accents=None, lowercase=True, preprocessor=None, tokenizer=None,
                     analyzer="word", stop_words=None, token_pattern=r"(?u)\b\w\w+\b", ngram_range=(1, 1), max_df=1.0, min_df=1, max_features=None, vocabulary=None,
                     binary=False, dtype=np.float64, norm="l2", use_idf=True, smooth_idf=True, sublinear_tf=False):
            CountVectorizer.__init__(self, input=input, encoding=encoding, decode_error=decode_error, strip_accents=strip_accents, lowercase=lowercase,
                                     preprocessor=preprocessor, tokenizer=tokenizer, analyzer=analyzer, stop_words=stop_words, token_pattern=token_pattern,
                                     ngram_range=ngram_range, max_df=max_df, min_df=min_df, max_features=max_features, vocabulary=vocabulary, binary=binary, dtype=dtype)
            self.norm, self.use_idf, self.smooth_idf, self.sublinear_tf = norm, use_idf, smooth_idf, sublinear_tf

        def fit_transform(self, raw_documents, y=None):
            X = CountVectorizer.fit_transform(self, raw_documents)
            self._weights = TfidfTransformer(norm=self.norm, use_idf=self.use_idf, smooth_idf=self.smooth_idf, sublinear_tf=self.sublinear_tf).fit(X)
            return self._weights.transform(X)

        idf_ = property(lambda self: self._weights.idf_)

        def transform(self, raw_documents):
            return self._weights.transform(CountVectorizer.transform(self, raw_documents))
    """#
}
