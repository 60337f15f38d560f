# Two stages: packages are installed once, with their hashes, and the image that runs holds no tool to install more.
FROM python:3.11-slim AS build
WORKDIR /src
RUN python -m venv /venv
COPY requirements.lock ./
RUN /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY . .
RUN /venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.11-slim
RUN useradd --uid 10001 --create-home --home-dir /home/vzaimno vzaimno \
 && install -d -o vzaimno -g vzaimno -m 0700 /data
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 DATA_DIR=/data MPLCONFIGDIR=/tmp/matplotlib
USER vzaimno
WORKDIR /home/vzaimno
VOLUME /data
# With a webhook: HTTP_HOST=0.0.0.0 and this port behind a proxy that speaks TLS.
EXPOSE 8443
STOPSIGNAL SIGTERM
# Opens the database as the bot does; a bot without its database only waits.
HEALTHCHECK --interval=60s --timeout=20s --start-period=60s --retries=3 CMD ["vzaimno", "db", "upgrade"]
ENTRYPOINT ["vzaimno"]
CMD ["run"]
