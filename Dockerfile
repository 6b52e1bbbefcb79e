# syntax=docker/dockerfile:1
# Builds the worker and runs it as a user without rights, on a volume for its database, documents and keys.

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/BannedSymbols.txt src/
COPY src/PtspBot.Domain/PtspBot.Domain.csproj src/PtspBot.Domain/
COPY src/PtspBot/PtspBot.csproj src/PtspBot/
RUN dotnet restore src/PtspBot --use-current-runtime
COPY src/PtspBot.Domain src/PtspBot.Domain
COPY src/PtspBot src/PtspBot
RUN dotnet publish src/PtspBot --configuration Release --use-current-runtime --no-self-contained --no-restore --output /app

# curl asks for the health; tzdata holds the time zone of the office's clock.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update && apt-get install --yes --no-install-recommends curl tzdata && rm -rf /var/lib/apt/lists/* \
 && mkdir /data && chown $APP_UID /data
WORKDIR /app
COPY --from=build /app .
USER $APP_UID
VOLUME /data
ENV PTSPBOT_Database__Path=/data/ptspbot.db \
    PTSPBOT_Documents__Folder=/data/documents \
    PTSPBOT_Keys__File=/data/keys \
    PTSPBOT_Health__Address=http://127.0.0.1:8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD curl --fail --silent http://127.0.0.1:8080/health || exit 1
ENTRYPOINT ["dotnet", "PtspBot.dll"]
